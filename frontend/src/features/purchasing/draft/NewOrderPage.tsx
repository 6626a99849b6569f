import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { UserErrorList } from '@/graphql/UserErrorList';
import { idOf, keyOf } from '@/graphql/ids';
import { useCommand } from '@/graphql/useCommand';
import { today } from '@/lib/format/parseDay';
import { unitWord } from '@/lib/unitWord';
import { useKept } from '@/lib/useKept';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { IconButton } from '@/ui/IconButton';
import { Ink } from '@/ui/Ink';
import { Nothing } from '@/ui/Nothing';
import { done } from '@/ui/notices';
import { PageFrame } from '@/ui/PageFrame';
import { Picker, type Pick } from '@/ui/Picker';
import { Refusal } from '@/ui/Refusal';
import { Segmented } from '@/ui/Segmented';
import { SelectField } from '@/ui/SelectField';
import { Stepper } from '@/ui/Stepper';
import { TextField } from '@/ui/TextField';
import { useReading } from '@/ui/theme/look';
import { useHotkey } from '@/ui/useHotkey';
import { DraftPurchaseDocument } from '../order/documents';
import { markOf } from '../order/markOf';
import { useText } from '../shared/useText';
import { FindProductsDocument, LikeDocument, SupplierNamesDocument } from './documents';
import { asked, changed, withProduct, without, type DraftLine, type Product } from './lines';
import { LastPrices } from './LastPrices';
import '../shared/purchasing.css';

type Draft = { supplier: string; lines: DraftLine[]; requestedOn: string; note: string };
const empty: Draft = { supplier: '', lines: [], requestedOn: '', note: '' };

/** An order of ours to a supplier that has no mall for us, or by our own list. */
export function NewOrderPage() {
  const t = useText();
  const navigate = useNavigate();
  const { zone } = useReading();
  const [draft, setDraft, forget] = useKept<Draft>('purchase', empty);
  const [{ data }] = useQuery({ query: SupplierNamesDocument });
  const suppliers = data?.partners.edges.map(({ node }) => node).filter(({ state }) => state === 'ACTIVE') ?? [];
  const drafting = useCommand(DraftPurchaseDocument);
  const [sending, setSending] = useState<'draft' | 'send' | null>(null);
  usePrefill(setDraft);
  const set = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }));
  const supplier = suppliers.find(({ id }) => id === draft.supplier);
  const lines = asked(draft.lines);
  const why = !supplier ? t('chooseSupplier') : lines.length === 0 ? t('addFirst') : null;
  const save = async (send: boolean) => {
    setSending(send ? 'send' : 'draft');
    const outcome = await drafting.run({ supplierId: draft.supplier, lines, note: draft.note.trim(), send, ...(draft.requestedOn ? { requestedOn: draft.requestedOn } : {}) });
    setSending(null);
    const made = outcome.ok ? outcome.payload.purchaseOrder : null;
    if (!made) return;
    forget();
    done(t(send ? 'sent' : 'drafted', { number: made.number }));
    void navigate(`/buy/orders/${keyOf(made.id)}`, { replace: true });
  };
  return (
    <PageFrame
      title={t('newOrder')} back="/buy/orders"
      foot={<><span className="grow"><b>{t('linesCount', { count: lines.length })}</b>{supplier && <span className="t-3"> · {supplier.isLinked ? t('goesAtOnce', { supplier: supplier.name }) : t('goesByHand', { supplier: supplier.name })}</span>}</span>
        <Button onClick={() => void save(false)} busy={sending === 'draft'} why={why}>{t('keepDraft')}</Button>
        <Ink keys="Ctrl Enter" onClick={() => void save(true)} busy={sending === 'send'} why={why}>{t('sendNow')}</Ink></>}
    >
      <div className="section stack buy-form">
        {drafting.failure && <Refusal tone="bad">{drafting.failure.kind === 'network' ? t('noNetworkKept') : drafting.failure.message}</Refusal>}
        <UserErrorList refused={drafting.refused} />
        <SelectField label={t('supplier')} value={draft.supplier} onChange={(next) => set({ supplier: next })} options={suppliers.map(({ id, name, isLinked }) => ({ value: id, label: name, note: isLinked ? t('hasMall') : t('noMall') }))} />
        <DateField label={t('wanted')} value={draft.requestedOn} onChange={(requestedOn) => set({ requestedOn })} least={today(zone)} optional />
        <TextField label={t('noteToSupplier')} value={draft.note} onChange={(note) => set({ note })} rows={2} most={500} optional />
      </div>
      <AddProduct onAdd={(product) => setDraft((now) => ({ ...now, lines: withProduct(now.lines, product) }))} />
      {draft.lines.length === 0 && <Nothing>{t('draftEmpty')}</Nothing>}
      {draft.lines.map((line) => (
        <DraftRow key={line.product.id} line={line} supplierId={draft.supplier} onChange={(change) => setDraft((now) => ({ ...now, lines: changed(now.lines, line.product.id, change) }))} onRemove={() => setDraft((now) => ({ ...now, lines: without(now.lines, line.product.id) }))} />
      ))}
    </PageFrame>
  );
}

/** ?supplier= and ?like= (an order to copy) fill the draft once. */
function usePrefill(setDraft: (change: (now: Draft) => Draft) => void) {
  const client = useClient();
  const [params, setParams] = useSearchParams();
  const supplier = params.get('supplier');
  const like = params.get('like');
  useEffect(() => {
    if (!supplier && !like) return;
    setParams({}, { replace: true });
    if (supplier) setDraft((now) => ({ ...now, supplier: idOf('Partner', supplier) }));
    if (!like) return;
    void client.query(LikeDocument, { id: idOf('PurchaseOrder', like) }, { requestPolicy: 'network-only' }).then(({ data }) => {
      const lines = data?.purchaseOrder?.lines.map(({ product, orderQuantity, orderUnit }): DraftLine => ({ product, quantity: orderQuantity, unit: orderUnit }));
      if (lines) setDraft((now) => ({ ...now, lines }));
    });
  }, [supplier, like, client, setParams, setDraft]);
}

function AddProduct({ onAdd }: { onAdd: (product: Product) => void }) {
  const t = useText();
  const client = useClient();
  const [known, setKnown] = useState<ReadonlyMap<string, Product>>(new Map());
  useHotkey('/', () => document.getElementById('draft-add')?.focus());
  const search = async (query: string): Promise<Pick[]> => {
    if (!query.trim()) return [];
    const { data } = await client.query(FindProductsDocument, { search: query }, { requestPolicy: 'network-only' });
    const products = data?.catalogProducts.edges.map(({ node }) => node) ?? [];
    setKnown((now) => new Map([...now, ...products.map((product) => [product.id, product] as const)]));
    return products.map(({ id, name, sku, attributes, gtin }) => ({ value: id, label: name, mark: markOf(attributes, name), note: sku, codes: [sku, gtin ?? ''].filter(Boolean) }));
  };
  const take = (pick: Pick | null) => {
    const product = pick && known.get(pick.value);
    if (product) onAdd(product);
  };
  return <div className="section buy-add"><Picker id="draft-add" label={t('addProduct')} placeholder={t('addProduct')} search={search} onPick={take} /></div>;
}

type RowProps = { line: DraftLine; supplierId: string; onChange: (change: Partial<DraftLine>) => void; onRemove: () => void };

function DraftRow({ line, supplierId, onChange, onRemove }: RowProps) {
  const t = useText();
  const { locale } = useReading();
  const { product, quantity, unit } = line;
  return (
    <div className="buy-draft-row">
      <div className="grow"><div className="two-lines strong">{product.name}</div><div className="small t-3">{product.sku} <LastPrices productId={product.id} supplierId={supplierId} /></div></div>
      {product.units.length > 1 && <Segmented label={t('unit')} size="s" value={unit} onChange={(next) => onChange({ unit: next })} options={product.units.map(({ unit: code }) => ({ value: code, label: unitWord(code, '1', locale) }))} />}
      <Stepper label={product.name} value={quantity} onChange={(next) => onChange({ quantity: next })} />
      <IconButton icon="close" label={t('removeLine', { name: product.name })} onClick={onRemove} />
    </div>
  );
}
