import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import type { Failure } from '@/graphql/failure';
import { idOf } from '@/graphql/ids';
import { UserErrorList } from '@/graphql/UserErrorList';
import { useCommand } from '@/graphql/useCommand';
import type { Refused } from '@/graphql/userErrors';
import { sum } from '@/lib/decimal';
import { Sentence } from '@/lib/i18n/Sentence';
import { Button } from '@/ui/Button';
import { Failed } from '@/ui/Failed';
import { Ink } from '@/ui/Ink';
import { Money } from '@/ui/Money';
import { Nothing } from '@/ui/Nothing';
import { done } from '@/ui/notices';
import { PageFrame } from '@/ui/PageFrame';
import { Picker } from '@/ui/Picker';
import { PickerField } from '@/ui/PickerField';
import { useReading } from '@/ui/theme/look';
import { orderAddress } from '../shared/address';
import { useCustomerSearch } from '../shared/searches';
import { Details } from './Details';
import { CustomerForOrderDocument, PlaceOrderForDocument } from './documents';
import { isAmount, withLine, type Draft, type DraftLine } from './draft';
import { OrderLines } from './OrderLines';
import { PasteLines } from './PasteLines';
import { useDraft } from './useDraft';
import { useOfferSearch } from './useOfferSearch';
import { useQuote } from './useQuote';
import { useText } from './useText';

/** An order on behalf of a customer: its own prices, units and addresses (ORD-05). */
export function NewOrderPage() {
  const [params] = useSearchParams();
  const asked = params.get('customer');
  const [{ data, fetching }] = useQuery({ query: CustomerForOrderDocument, variables: { id: idOf('Partner', asked ?? '') }, pause: asked === null });
  if (asked !== null && fetching && !data) return null;
  const found = data?.partner;
  return <Writing key={found?.id ?? ''} given={found ? { value: found.id, label: found.name } : null} />;
}

/** Sends what was written, or keeps it as a draft of the house. */
function usePlacing({ customer, lines, reference, wanted, address, note }: Draft, clear: () => void) {
  const t = useText();
  const navigate = useNavigate();
  const command = useCommand(PlaceOrderForDocument);
  const place = async (submit: boolean) => {
    if (!customer) return;
    const answer = await command.run({
      customerId: customer.value, submit, customerReference: reference, note, ...(wanted ? { requestedOn: wanted } : {}), ...(address ? { addressId: address } : {}),
      lines: lines.map(({ goods, unit, quantity }) => ({ productId: goods.id, unit, quantity })),
    });
    const order = answer.ok ? answer.payload.order : null;
    if (!order) return;
    done(t(submit ? 'sent' : 'kept', { number: order.number, customer: customer.label }));
    clear();
    void navigate(orderAddress(order.id));
  };
  return { ...command, place };
}

function Writing({ given }: { given: Draft['customer'] }) {
  const t = useText();
  const { draft, change, setDraft, clear } = useDraft(given);
  const { customer, lines } = draft;
  const [{ data }] = useQuery({ query: CustomerForOrderDocument, variables: { id: customer?.value ?? '' }, pause: !customer });
  const partner = customer && data?.partner?.id === customer.value ? data.partner : null;
  const { currency: own } = useReading();
  const customers = useCustomerSearch();
  const quote = useQuote(draft);
  const { place, busy, refused, failure } = usePlacing(draft, clear);
  const currency = partner?.currency ?? own;
  const addAll = (found: readonly DraftLine[]) => setDraft((now) => ({ ...now, lines: found.reduce(withLine, now.lines) }));
  return (
    <PageFrame
      title={t('title')} back="/sell/orders" lead={<Sentence text={customer ? t('leadFor', { customer: customer.label }) : t('lead')} />}
      actions={lines.length > 0 && <Button look="quiet" onClick={clear}>{t('discard')}</Button>}
      foot={<Foot draft={draft} quote={quote} currency={currency} busy={busy} place={place} />}
    >
      <div className="section" style={{ maxWidth: 640 }}>
        <PickerField label={t('customer')} placeholder={t('customerHint')} search={customers} value={customer} onChange={(pick) => change({ customer: pick && { value: pick.value, label: pick.label }, address: '' })} autoFocus={!customer} />
      </div>
      {customer ? <Adding key={customer.value} customer={customer.value} onAdd={addAll} /> : <Nothing>{t('addFirst')}</Nothing>}
      {customer && <Body draft={draft} quote={quote} currency={currency} refused={refused} failure={failure} onChange={change} />}
      {partner && <Details draft={draft} addresses={partner.addresses} onChange={change} />}
    </PageFrame>
  );
}

type FootProps = { draft: Draft; quote: ReturnType<typeof useQuote>; currency: string; busy: boolean; place: (submit: boolean) => Promise<void> };

function Foot({ draft: { lines }, quote, currency, busy, place }: FootProps) {
  const t = useText();
  const ready = lines.length > 0 && lines.every(({ quantity }) => isAmount(quantity));
  const total = sum(lines.map(({ goods, unit }) => quote.quoteOf(goods.id, unit)?.total.amount ?? '0'));
  return (
    <>
      <span className="stack" style={{ gap: 0 }}><span className="small t-3">{t('total')}, {t('lines', { count: lines.length })}</span><span className={quote.fresh ? 'figure' : 'figure t-3'}><Money amount={total} currency={currency} /></span></span>
      <span className="grow" />
      <Button disabled={!ready || busy} onClick={() => void place(false)}>{t('draft')}</Button>
      <Ink keys="Ctrl Enter" busy={busy} disabled={!ready} onClick={() => void place(true)}>{t('send')}</Ink>
    </>
  );
}

type BodyProps = Pick<FootProps, 'draft' | 'quote' | 'currency'> & { refused: Refused[]; failure: Failure | null; onChange: (part: Partial<Draft>) => void };

function Body({ draft: { lines }, quote, currency, refused, failure, onChange }: BodyProps) {
  const t = useText();
  return (
    <>
      {quote.failure && <Failed reference={quote.failure.reference}>{quote.failure.message || t('quoteFailed')}</Failed>}
      {lines.length === 0 ? <Nothing>{t('nothing')}</Nothing> : <OrderLines lines={lines} currency={currency} quoteOf={quote.quoteOf} refused={refused} onChange={(next) => onChange({ lines: next })} />}
      <Against refused={refused} failure={failure} />
    </>
  );
}

/** By any code, or many lines at once. */
function Adding({ customer, onAdd }: { customer: string; onAdd: (lines: readonly DraftLine[]) => void }) {
  const t = useText();
  const offers = useOfferSearch(customer);
  const [pasting, setPasting] = useState(false);
  const add = (line: DraftLine | null) => { if (line) onAdd([line]); };
  return (
    <div className="section row wrap">
      <div style={{ width: 'min(420px, 100%)' }}><Picker label={t('add')} placeholder={t('add')} search={offers.search} onPick={(pick) => add(pick && offers.lineOf(pick.value))} /></div>
      <Button icon="paste" onClick={() => setPasting(true)}>{t('paste')}</Button>
      {pasting && <PasteLines offers={offers} onClose={() => setPasting(false)} onAdd={onAdd} />}
    </div>
  );
}

/** What the server said against the order as a whole; what it said of a line stands there. */
function Against({ refused, failure }: { refused: readonly Refused[]; failure: Failure | null }) {
  const whole = refused.filter(({ path }) => path[0] !== 'lines');
  if (whole.length === 0 && !failure) return null;
  return <div className="section"><UserErrorList refused={whole} />{failure && <Failed reference={failure.reference}>{failure.message || undefined}</Failed>}</div>;
}
