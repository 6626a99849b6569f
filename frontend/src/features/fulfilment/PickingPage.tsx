import { Link } from 'react-router';
import { GoodsTable, type GoodsColumn } from '@/features/inventory/shared/GoodsTable';
import { ListBody } from '@/features/inventory/shared/ListBody';
import { Rich } from '@/features/inventory/shared/Rich';
import { SearchField } from '@/features/inventory/shared/SearchField';
import { useWarehouses } from '@/features/inventory/shared/useWarehouses';
import { useAddress } from '@/features/inventory/shared/useAddress';
import { WarehouseFilter } from '@/features/inventory/shared/WarehouseFilter';
import { keyOf } from '@/graphql/ids';
import { useRows } from '@/graphql/useRows';
import { today } from '@/lib/format/parseDay';
import { Button } from '@/ui/Button';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { useReading } from '@/ui/theme/look';
import { ShipmentsDocument, shipmentsIn, type ShipmentRow } from './documents';
import { Due } from './Due';
import { PickState } from './PickState';
import { byPriority, dueness } from './queue';
import { useText } from './useText';

/** Delivery notes that have not left, the most urgent first (FUL-11). */
export function PickingPage() {
  const t = useText();
  const { zone, locale } = useReading();
  const { get, put } = useAddress();
  const [q, at] = [get('q'), get('at')];
  const houses = useWarehouses();
  const house = houses.all.find(({ code }) => code === at);
  const list = useRows(ShipmentsDocument, { state: 'DRAFT', ...(q && { search: q }) }, shipmentsIn, 'shipments');
  const now = today(zone);
  const rows = list.rows.filter(({ warehouse }) => !house || warehouse.id === house.id).sort(byPriority);
  const count = (wanted: 'late' | 'today') => rows.filter(({ dueOn }) => dueness(dueOn, now) === wanted).length;
  const [late, dueToday] = [count('late'), count('today')];
  const lead = [t('picking.lead', { count: rows.length }), late ? t('picking.late', { late }) : '', dueToday ? t('picking.today', { today: dueToday }) : ''].filter(Boolean).join(locale === 'en' ? ' ' : '');
  const columns: GoodsColumn<ShipmentRow>[] = [
    { key: 'number', head: t('number'), cell: ({ number, partner }) => <span className="goods-name"><span className="strong cut" title={partner.name}>{partner.name}</span><span className="small t-3 cut">{number}</span></span> },
    { key: 'order', head: t('order'), late: true, cell: ({ orderNumber }) => <span className="t-2 cut">{orderNumber}</span> },
    { key: 'warehouse', head: t('warehouse'), late: true, cell: ({ warehouse }) => <span className="t-2 cut">{warehouse.name}</span> },
    { key: 'due', head: t('due'), cell: ({ dueOn }) => <Due dueOn={dueOn} now={now} none={t('picking.noDate')} /> },
    { key: 'picked', head: t('picking.picked'), cell: ({ lines }) => <PickState lines={lines} /> },
  ];
  const nothing = q ? <Nothing action={<Button size="s" onClick={() => put({ q: null })}>{t('loosen')}</Button>}>{t('none', { q })}</Nothing> : <Nothing action={<Link to="/stock/shipping">{t('picking.toShip')}</Link>}>{t('picking.empty')}</Nothing>;
  return (
    <PageFrame
      title={t('picking.title')} lead={rows.length > 0 && <Rich>{lead}</Rich>}
      tools={
        <div className="goods-tools">
          <SearchField key={q} value={q} onSearch={(text) => put({ q: text })} label={t('search')} />
          {houses.all.length > 1 && <WarehouseFilter houses={houses.all} at={at} onChange={(code) => put({ at: code })} />}
        </div>
      }
    >
      <ListBody list={list} empty={nothing}>
        <GoodsTable label={t('picking.title')} columns={columns} rows={rows} rowKey={({ id }) => id} to={({ id }) => `/stock/shipping/${keyOf(id)}`} />
      </ListBody>
    </PageFrame>
  );
}
