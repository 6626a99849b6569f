import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { useGoodsSearch } from '@/features/sales/shared/searches';
import { useMay } from '@/features/identity/shared/viewer';
import { idOf } from '@/graphql/ids';
import { useRows } from '@/graphql/useRows';
import { formatMoney } from '@/lib/format/number';
import { today } from '@/lib/format/parseDay';
import { parseNumber } from '@/lib/format/parseNumber';
import { Sentence } from '@/lib/i18n/Sentence';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { DateField } from '@/ui/DateField';
import { Failed } from '@/ui/Failed';
import { Loading } from '@/ui/Loading';
import { Money } from '@/ui/Money';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { Picker } from '@/ui/Picker';
import { Quantity } from '@/ui/Quantity';
import { Segmented } from '@/ui/Segmented';
import type { Column } from '@/ui/table/types';
import { useTableState } from '@/ui/table/useTableState';
import { useReading } from '@/ui/theme/look';
import { When } from '@/ui/When';
import { ofLists, PriceListsDocument, type PriceList } from '../documents';
import { useText } from '../useText';
import { AssignSheet } from './AssignSheet';
import { CheckSheet } from './CheckSheet';
import { PasteSheet } from './PasteSheet';
import type { PriceRow } from './rows';
import { TroubleRow } from './TroubleRow';
import { usePrices } from './usePrices';
import './prices.css';

const keyOf = ({ key }: PriceRow) => key;
const byCode = { sort: [{ key: 'sku', down: false }] };

/** One price list: typed into like a spreadsheet. */
export function PriceListPage() {
  const t = useText();
  const { id: key = '' } = useParams();
  const id = idOf('PriceList', key);
  const lists = useRows(PriceListsDocument, { first: 200 }, ofLists, 'prices');
  const list = lists.rows.find((each) => each.id === id);
  if (list) return <Found list={list} again={lists.again} />;
  return (
    <PageFrame title={t('title')} back="/sell/prices">
      {lists.failure ? <Failed onRetry={lists.again} reference={lists.failure.reference} /> : lists.loading ? <Loading /> : <Nothing action={<Button to="/sell/prices">{t('back')}</Button>}>{t('notFound')}</Nothing>}
    </PageFrame>
  );
}

type Open = 'assign' | 'check' | 'paste' | null;

function useColumns(currency: string, mayEdit: boolean): Column<PriceRow>[] {
  const t = useText();
  const { locale } = useReading();
  return useMemo((): Column<PriceRow>[] => [
    { key: 'sku', head: t('sku'), width: 140, freeze: 'start', sort: true, value: ({ product }) => product.sku, cell: ({ product }) => <span className="t-2">{product.sku}</span>, priority: 2 },
    { key: 'product', head: t('product'), width: 220, grow: true, sort: true, value: ({ product }) => product.name, cell: ({ product }) => product.name, second: ({ product }) => [product.specification, product.sku].filter(Boolean).join(' · ') },
    { key: 'least', head: t('least'), width: 110, align: 'right', number: true, sort: true, value: ({ minQuantity }) => minQuantity, cell: ({ minQuantity }) => <Quantity value={minQuantity} quietZero /> },
    {
      key: 'amount', head: t('amount', { currency }), width: 140, align: 'right', number: true, sort: true, value: ({ amount }) => amount, cell: ({ amount }) => <Money amount={amount} currency={currency} mark="none" />,
      ...(mayEdit ? { edit: { value: ({ amount }: PriceRow) => amount ?? '', parse: (text: string) => (text.trim() === '' ? '' : parseNumber(text)), says: ({ product, amount }: PriceRow) => `${product.name}, ${amount ? formatMoney(amount, { currency, locale, mark: 'none' }) : '–'} ${currency}` } } : {}),
    },
    { key: 'from', head: t('from'), width: 112, sort: true, value: ({ validFrom }) => validFrom, cell: ({ validFrom }) => <When at={validFrom} as="day" /> },
    { key: 'until', head: t('until'), width: 112, priority: 2, sort: true, value: ({ validUntil }) => validUntil, cell: ({ validUntil, validFrom }) => (validUntil ? <When at={validUntil} as="day" /> : validFrom && <span className="t-3">{t('noEnd')}</span>) },
  ], [t, locale, currency, mayEdit]);
}

function Found({ list, again }: { list: PriceList; again: () => void }) {
  const t = useText();
  const may = useMay();
  const reading = useReading();
  const table = useTableState({ defaults: byCode });
  const goods = useGoodsSearch();
  const now = today(reading.zone, reading.now);
  const [span, setSpan] = useState<'now' | 'all'>('now');
  const [day, setDay] = useState(now);
  const [open, setOpen] = useState<Open>(null);
  const mayEdit = may('pricing.list.edit');
  const prices = usePrices({ listId: list.id, on: span === 'now' ? (day > now ? day : now) : null, search: table.state.q, day });
  const columns = useColumns(list.currency, mayEdit);
  const whom = list.isGeneral ? t('whomEverybody') : t('whomSome', { count: list.partners.length });
  const close = () => setOpen(null);
  return (
    <PageFrame
      fill back="/sell/prices" title={list.code} about={list.name}
      lead={<>{prices.total !== null && <Sentence text={t('listLead', { count: prices.total, currency: list.currency, whom })} />} {!mayEdit && t('readOnly')}</>}
      actions={<><Button look="quiet" icon="why" onClick={() => setOpen('check')}>{t('check')}</Button>{mayEdit && <><Button icon="people" onClick={() => setOpen('assign')}>{t('assign')}</Button><Button icon="paste" onClick={() => setOpen('paste')}>{t('paste')}</Button></>}</>}
      tools={mayEdit && (
        <>
          <div className="pl-add"><Picker label={t('addProduct')} placeholder={t('addProduct')} search={goods} onPick={(pick) => { if (pick) prices.add({ id: pick.value, name: pick.label, sku: pick.codes?.[0] ?? '', specification: pick.mark ?? '' }); }} /></div>
          <span className="grow" />
          <div className="pl-day"><DateField label={t('holdsFrom')} value={day} onChange={(value) => setDay(value || now)} /></div>
        </>
      )}
    >
      <DataTable<PriceRow>
        label={t('prices', { code: list.code })} local rows={prices.rows} columns={columns} table={table} rowKey={keyOf} search={t('searchPrices')} exportName={`prices-${list.code}`} loading={prices.loading} hasMore={prices.hasMore} onMore={prices.more}
        tools={<Segmented label={t('from')} size="s" value={span} onChange={setSpan} options={[{ value: 'now', label: t('now') }, { value: 'all', label: t('all') }]} />}
        failed={prices.failure && { onRetry: prices.again, reference: prices.failure.reference }} nothing={t(mayEdit ? 'noPrices' : 'noPricesRead')}
        {...(mayEdit ? { onEdit: (edits) => void prices.edit(edits) } : {})}
        below={(row) => prices.troubleOf(row) && <TroubleRow trouble={prices.troubleOf(row)} currency={list.currency} onForget={() => prices.forget(row)} onEdit={(value) => void prices.edit([{ row, key: 'amount', before: row.amount ?? '', value }])} />}
        rowLook={({ validUntil }) => (validUntil && validUntil < now ? 'off' : undefined)}
        phone={(row) => <div className="stack" style={{ gap: 4 }}><span className="two-lines strong">{row.product.name}</span><div className="row"><span className="small t-3">{row.product.sku}</span><span className="grow" /><Money amount={row.amount} currency={list.currency} strong /></div></div>}
      />
      {open === 'assign' && <AssignSheet list={list} onClose={close} onDone={again} />}
      {open === 'check' && <CheckSheet list={list} onClose={close} />}
      {open === 'paste' && <PasteSheet list={list} day={day} onClose={close} onEnter={(entered) => prices.enter(entered, 'saved')} />}
    </PageFrame>
  );
}
