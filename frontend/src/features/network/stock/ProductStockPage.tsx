import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { house } from '@/lib/site';
import { unitWord } from '@/lib/unitWord';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Failed } from '@/ui/Failed';
import { Known } from '@/ui/Known';
import { Loading } from '@/ui/Loading';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { useReading } from '@/ui/theme/look';
import { useTablet } from '@/ui/theme/useMedia';
import { useTableState } from '@/ui/table/useTableState';
import { AreaFilter } from './AreaFilter';
import { nameText, stockColumns, Until } from './columns';
import { canOpen, linesOf, type Line } from './lines';
import { ProductSwitch } from './ProductSwitch';
import { Side, SideButton } from './Side';
import { TierStrip } from './TierStrip';
import { useAreas } from './useAreas';
import { useProductStock } from './useProductStock';
import { useText } from './useText';
import './stock.css';

const flipped = (set: ReadonlySet<string>, key: string) => {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
};

const keyOf = ({ key }: Line) => key;

function OnPhone({ line, us }: { line: Line; us: string }) {
  const t = useText();
  const reading = useReading();
  const figure = line.kind === 'tier' ? line.tier.available : line.kind === 'place' ? line.place.available : line.kind === 'part' ? { kind: 'exact' as const, value: line.part.available } : { kind: 'hidden' as const };
  return (
    <div className={line.kind === 'part' ? 'row net-part' : 'row'}>
      <span className="grow"><span className={line.kind === 'tier' ? 'strong two-lines' : 'two-lines'}>{nameText(line, t, us)}</span>{line.kind === 'place' && <span className="small"><Until place={line.place} t={t} reading={reading} /></span>}</span>
      <Known value={figure} strong={line.kind === 'tier'} />
    </div>
  );
}

/** One product over all tiers, exactly as far as its owners show it. */
export function ProductStockPage() {
  const { key = '' } = useParams();
  const t = useText();
  const reading = useReading();
  const tablet = useTablet();
  const table = useTableState();
  const us = house()?.name ?? '';
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [side, showSide] = useState(false);
  const chosen = useAreasOf();
  const { product, tiers, companies, received, failure, isGone, again } = useProductStock(key, chosen);
  const areas = useAreas(companies);
  const lines = useMemo(() => linesOf(tiers ?? [], open, closed), [tiers, open, closed]);
  const { areaName } = areas;
  const columns = useMemo(() => stockColumns({ t, us, reading, areaName }), [t, us, reading, areaName]);
  const act = (line: Line) => {
    if (line.kind === 'tier') setClosed((now) => flipped(now, line.key));
    else if (canOpen(line)) setOpen((now) => flipped(now, line.key));
  };
  if (isGone) return <PageFrame back="/network/stock" title={t('title')}><Nothing action={<Button to="/network/stock">{t('back')}</Button>}>{t('gone')}</Nothing></PageFrame>;
  const unit = product ? unitWord(product.baseUnit, '2', reading.locale) : '';
  return (
    <PageFrame
      fill back="/network/stock" title={product?.name ?? t('title')} about={product && t('throughout', { code: product.itemNumber, unit })}
      actions={<>{tablet && <SideButton onOpen={() => showSide(true)} />}<Button to={`/network/map?product=${key}`} icon="map">{t('map')}</Button></>}
      below={tiers && <TierStrip tiers={tiers} us={us} />}
      side={tiers && <Side tiers={tiers} received={received} us={us} areaName={areaName} />} sideTitle={t('missing')} sideOpen={side} onSideClose={() => showSide(false)}
    >
      {failure ? <Failed onRetry={again} reference={failure.reference}>{failure.kind === 'refusal' ? failure.message : t('tooMuch')}</Failed> : !tiers ? <Loading /> : (
        <DataTable
          label={t('table')} rows={lines} columns={columns} table={table} rowKey={keyOf} onOpen={act} exportName={t('exportName')}
          rowLook={({ kind }) => (kind === 'tier' ? 'group' : undefined)} nothing={t('nobodyShows')} phone={(line) => <OnPhone line={line} us={us} />}
          tools={<><ProductSwitch /><AreaFilter areas={areas} /><Button size="s" look="quiet" icon="refresh" onClick={again}>{t('again')}</Button></>}
        />
      )}
    </PageFrame>
  );
}

function useAreasOf() {
  return useAreas(none).chosen;
}
const none: never[] = [];
