import { cx } from '@/ui/cx';
import { Known } from '@/ui/Known';
import { useReading } from '@/ui/theme/look';
import type { Area } from './areas';
import { isTile, tiles } from './provinces';
import { useText } from './useText';

type Props = { areas: readonly Area[]; chosen: string | null; onChoose: (code: string) => void };

function Full({ area, short, chosen, onChoose, style }: { area: Area; short: string; chosen: boolean; onChoose: () => void; style?: React.CSSProperties }) {
  const t = useText();
  return (
    <button type="button" className={cx('net-tile', area.companies.length > 0 && 'full', chosen && 'chosen')} aria-pressed={chosen} onClick={onChoose} style={style} title={area.name || area.code}>
      <span className="net-tile-name cut">{short}</span>
      <b>{area.companies.length}<span className="unseen"> {t('companies', { count: area.companies.length })}</span></b>
      {area.stock && area.stock.kind !== 'none' && <span className="small net-tile-stock"><Known value={area.stock} /></span>}
    </button>
  );
}

/** Provinces as tiles near their neighbours; areas with other codes in a row below. */
export function TileMap({ areas, chosen, onChoose }: Props) {
  const { locale } = useReading();
  const t = useText();
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const further = areas.filter(({ code }) => !isTile(code));
  return (
    <div className="net-map-box">
      <div className="net-map">
        {tiles.map(({ code, column, row, short, latin }) => {
          const style = { gridColumn: column + 1, gridRow: row + 1 };
          const area = byCode.get(code);
          const name = locale === 'zh' ? short : latin;
          return area ? <Full key={code} area={area} short={name} chosen={code === chosen} onChoose={() => onChoose(code)} style={style} /> : <span key={code} className="net-tile empty" style={style} aria-hidden="true">{name}</span>;
        })}
      </div>
      {further.length > 0 && <div className="net-map-further">{further.map((area) => <Full key={area.code} area={area} short={area.name || area.code || t('noArea')} chosen={area.code === chosen} onChoose={() => onChoose(area.code)} />)}</div>}
    </div>
  );
}
