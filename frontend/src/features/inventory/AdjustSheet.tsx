import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '@/graphql';
import { useCommand } from '@/graphql/useCommand';
import { isDay } from '@/lib/format/date';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { formatQuantity } from '@/lib/format/number';
import { add, isZero, negate, type Decimal } from '@/lib/decimal';
import { useOnline } from '@/lib/useOnline';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { Ink } from '@/ui/Ink';
import { done } from '@/ui/notices';
import { Segmented } from '@/ui/Segmented';
import { Sheet } from '@/ui/Sheet';
import { totals } from './ledger';
import { Field } from './shared/Field';
import { goodsOf, type MaskedGoods } from './shared/goods';
import { GoodsName } from './shared/GoodsName';
import { NumberField } from './shared/NumberField';
import { ProductPicker } from './shared/ProductPicker';
import { Refusals } from './shared/Refusals';
import { useText } from './shared/useText';
import { useWarehouses, type House } from './shared/useWarehouses';
import { WarehouseSelect } from './shared/WarehouseSelect';

const AdjustStockDocument = graphql(`
  mutation AdjustStock($input: AdjustStockInput!) {
    adjustStock(input: $input) {
      moves {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

const LiesThereDocument = graphql(`
  query LiesThere($productId: ID!, $warehouseId: ID!) {
    stock(productId: $productId, warehouseId: $warehouseId, first: 100) {
      edges {
        node {
          id
          onHand
          held
        }
      }
    }
  }
`);

const kinds = ['ADJUSTMENT', 'SCRAP', 'OPENING'] as const;
type Kind = (typeof kinds)[number];

type Props = { open: boolean; onClose: () => void; house: House | null; goods?: MaskedGoods; onDone: () => void };

/** Corrections of the stock by hand: found more or less, written off, or what there was at the start (INV-13). */
export function AdjustSheet({ open, onClose, ...rest }: Props) {
  const t = useText();
  return (
    <Sheet open={open} onClose={onClose} title={t('adjust.title')}>
      {open && <AdjustForm onClose={onClose} {...rest} />}
    </Sheet>
  );
}

const nothingGiven = { kind: 'ADJUSTMENT' as Kind, amount: null as Decimal | null, reference: '', lot: '', expiresOn: '' };
type Given = typeof nothingGiven;

/** Below zero is what goes away: a write-off is entered as so many pieces. */
const changeOf = ({ kind, amount }: Given) => (amount === null ? null : kind === 'SCRAP' ? negate(amount) : amount);

function useOnHand(productId: string | undefined, warehouseId: string): Decimal | null {
  const [{ data }] = useQuery({ query: LiesThereDocument, variables: { productId: productId ?? '', warehouseId }, pause: !productId || !warehouseId });
  return data ? totals(data.stock.edges.map(({ node }) => node)).onHand : null;
}

type FieldsProps = { given: Given; set: (change: Partial<Given>) => void; tried: boolean; onHand: Decimal | null; tracksLots: boolean };

function Fields({ given, set, tried, onHand, tracksLots }: FieldsProps) {
  const t = useText();
  const locale = useLanguage();
  const { kind, amount, reference, lot, expiresOn } = given;
  const change = changeOf(given);
  const labels = { ADJUSTMENT: t('adjust.difference'), SCRAP: t('adjust.writeOff'), OPENING: t('adjust.opening') };
  const hint = onHand !== null && t('adjust.differenceHint', { onHand: formatQuantity(onHand, locale), after: formatQuantity(add(onHand, change ?? '0'), locale) });
  const isEmpty = change === null || isZero(change);
  return (
    <>
      <div className="goods-field"><span className="label">{t('adjust.why')}</span><Segmented label={t('adjust.why')} value={kind} onChange={(next) => set({ kind: next })} options={kinds.map((each) => ({ value: each, label: t(`adjust.${each}`) }))} /></div>
      <Field label={labels[kind]} hint={kind === 'ADJUSTMENT' && hint} wrong={tried && isEmpty && t('adjust.nothing')}>
        {({ id, ...slots }) => <NumberField id={id} value={amount} onChange={(next) => set({ amount: next })} signed={kind === 'ADJUSTMENT'} invalid={Boolean(slots['aria-invalid'])} />}
      </Field>
      {tracksLots && <Field label={t('lot')} hint={t('adjust.lotHint')}>{(slots) => <input {...slots} className="goods-input" maxLength={60} value={lot} onChange={(event) => set({ lot: event.target.value })} />}</Field>}
      {tracksLots && <DateField optional label={t('adjust.expires')} value={expiresOn} onChange={(day) => set({ expiresOn: day })} />}
      <Field label={t('adjust.reference')} hint={t('adjust.referenceHint')} wrong={tried && !reference.trim() && t('adjust.referenceMissing')}>
        {(slots) => <input {...slots} className="goods-input" maxLength={100} value={reference} onChange={(event) => set({ reference: event.target.value })} />}
      </Field>
    </>
  );
}

function AdjustForm({ onClose, house, goods: fixed, onDone }: Omit<Props, 'open'>) {
  const t = useText();
  const locale = useLanguage();
  const online = useOnline();
  const houses = useWarehouses();
  const [placeId, setPlaceId] = useState(house?.id);
  const [chosen, setChosen] = useState<MaskedGoods | null>(null);
  const [given, setGiven] = useState(nothingGiven);
  const [tried, setTried] = useState(false);
  const adjust = useCommand(AdjustStockDocument);
  const goods = fixed ?? chosen;
  const product = goods && goodsOf(goods);
  const place = placeId ?? houses.all[0]?.id ?? '';
  const onHand = useOnHand(product?.id, place);
  const change = changeOf(given);
  const isEmpty = change === null || isZero(change);

  const send = async () => {
    setTried(true);
    const { kind, reference, expiresOn } = given;
    const lot = given.lot.trim();
    if (!product || isEmpty || !reference.trim() || (expiresOn && !isDay(expiresOn))) return;
    const outcome = await adjust.run({ warehouseId: place, reason: kind, reference: reference.trim(), lines: [{ productId: product.id, difference: change, lotCode: lot, ...(expiresOn && lot ? { expiresOn } : {}) }] });
    if (!outcome.ok) return;
    done(t('adjust.done', { product: product.name, change: formatQuantity(change, locale, true) }));
    onDone();
    onClose();
  };
  return (
    <div className="goods-form">
      {goods ? <div className="row"><GoodsName goods={goods} />{!fixed && <Button size="s" look="quiet" onClick={() => setChosen(null)}>{t('remove')}</Button>}</div> : <ProductPicker onPick={setChosen} first />}
      <Field label={t('warehouse')}>{({ id }) => <WarehouseSelect id={id} houses={houses.all} value={place} onChange={setPlaceId} />}</Field>
      <Fields given={given} set={(part) => setGiven({ ...given, ...part })} tried={tried} onHand={onHand} tracksLots={product?.tracksLots === true} />
      <Refusals refused={adjust.refused} failure={adjust.failure} onRetry={() => void send()} />
      <div className="row">
        <Ink onClick={() => void send()} busy={adjust.busy} keys="Ctrl Enter" why={online ? null : t('needsNetwork')}>{isEmpty ? t('adjust.doNothing') : t('adjust.do', { change: formatQuantity(change, locale, true) })}</Ink>
        <Button look="quiet" onClick={onClose}>{t('cancel')}</Button>
      </div>
    </div>
  );
}
