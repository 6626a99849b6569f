import { useState } from 'react';
import { useQuery } from 'urql';
import { UserErrorList } from '@/graphql/UserErrorList';
import { compare } from '@/lib/decimal';
import { formatMoney } from '@/lib/format/number';
import { Button } from '@/ui/Button';
import { Failed } from '@/ui/Failed';
import { Ink } from '@/ui/Ink';
import { Loading } from '@/ui/Loading';
import { Nothing } from '@/ui/Nothing';
import { Quantity } from '@/ui/Quantity';
import { Sheet } from '@/ui/Sheet';
import { useReading } from '@/ui/theme/look';
import { SuppliersForDocument, type Order } from './documents';
import type { OrderCommands } from './useOrderCommands';
import type { Shortage } from './useOrder';
import { useText } from './useText';

type Props = { order: Order; shortages: readonly Shortage[]; /** Promise what is there before, in the same step. */ confirmFirst: boolean; commands: OrderCommands; onClose: () => void };

/** An order that is short: promise what is there and order the rest upstream, from the same screen (story 8.5). */
export function RestSheet({ order, shortages, confirmFirst, commands, onClose }: Props) {
  const t = useText();
  const short = shortages.filter((each) => compare(each.short, '0') > 0);
  const [{ data, fetching }] = useQuery({ query: SuppliersForDocument, variables: { productIds: short.map(({ product }) => product.id) }, pause: short.length === 0 });
  const suppliers = data?.suppliersFor ?? [];
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = picked ?? suppliers[0]?.supplier.id ?? null;
  const count = short.length;
  const [confirmed, setConfirmed] = useState(!confirmFirst);
  const { refused, failure } = commands.against;
  const save = async () => {
    if (chosen === null) return;
    // What is promised stays so if the order upstream fails: the second try is for that alone.
    if (!confirmed && !(await commands.confirm({ partial: true })).ok) return;
    setConfirmed(true);
    if ((await commands.orderRest(chosen)).ok) onClose();
  };
  return (
    <Sheet
      open onClose={onClose} title={t('restTitle', { number: order.number })} width={560}
      foot={<><Ink keys="Ctrl Enter" busy={commands.busy} disabled={chosen === null || count === 0} onClick={() => void save()}>{t(confirmed ? 'restDo' : 'restBoth', { count })}</Ink><Button look="quiet" onClick={onClose}>{t('keep')}</Button></>}
    >
      <div className="section stack">
        {count === 0 ? <Nothing>{t('noShort')}</Nothing> : <ShortTable rows={short} />}
        <p className="small t-3">{t('restSays')}</p>
      </div>
      <fieldset className="section stack">
        <legend className="strong">{t('restSupplier')}</legend>
        {fetching && suppliers.length === 0 && <Loading rows={2} columns={[60]} />}
        {data && suppliers.length === 0 && <p>{t('noSupplier')}</p>}
        {suppliers.map((choice) => <Choice key={choice.supplier.id} choice={choice} of={short} checked={choice.supplier.id === chosen} onPick={setPicked} />)}
        <UserErrorList refused={refused} />
        {failure && <Failed reference={failure.reference}>{failure.message || undefined}</Failed>}
      </fieldset>
    </Sheet>
  );
}

function ShortTable({ rows }: { rows: readonly Shortage[] }) {
  const t = useText();
  return (
    <table className="so-grid">
      <thead><tr><th>{t('product')}</th><th className="right">{t('wantedCol')}</th><th className="right">{t('thereCol')}</th><th className="right">{t('onOrderCol')}</th><th className="right">{t('shortCol')}</th></tr></thead>
      <tbody>
        {rows.map(({ lineId, product, wanted, available, onOrder, short }) => (
          <tr key={lineId}>
            <td>{product.name}<div className="small t-3">{product.sku}</div></td>
            <td className="right"><Quantity value={wanted} /></td><td className="right"><Quantity value={available} quietZero /></td><td className="right"><Quantity value={onOrder} quietZero /></td><td className="right"><Quantity value={short} strong /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type ChoiceProps = {
  choice: { supplier: { id: string; name: string; currency: string }; knownProducts: readonly unknown[]; lastPrices: readonly { unitPrice: string; product: { id: string } }[] };
  of: readonly Shortage[];
  checked: boolean;
  onPick: (id: string) => void;
};

function Choice({ choice, of, checked, onPick }: ChoiceProps) {
  const t = useText();
  const { locale } = useReading();
  const { supplier, knownProducts, lastPrices } = choice;
  const price = of.length === 1 ? lastPrices.find(({ product }) => product.id === of[0]?.product.id) : undefined;
  const known = knownProducts.length > 0 ? t('restKnown', { count: knownProducts.length }) : t('restUnknown');
  return (
    <label className="so-choice">
      <input type="radio" name="supplier" checked={checked} onChange={() => onPick(supplier.id)} />
      <span className="grow strong">{supplier.name}</span>
      <span className="small t-3">{known}{price && ` · ${t('lastPrice', { price: formatMoney(price.unitPrice, { currency: supplier.currency, locale }) })}`}</span>
    </label>
  );
}
