import type { Decimal } from '@/lib/decimal';

/** What a person wants to know of a UBL document. */
export type UblFacts = {
  /** "Order", "OrderResponse", "DespatchAdvice", … */
  type: string;
  id: string;
  issued: string;
  currency: string;
  note: string;
  from: string;
  to: string;
  carrier: string;
  tracking: string;
  total: Decimal | null;
  lines: { id: string; name: string; code: string; quantity: Decimal | null; unit: string; price: Decimal | null; amount: Decimal | null; note: string }[];
};

const all = (within: Element | Document, name: string) => [...within.getElementsByTagNameNS('*', name)];
const first = (within: Element | Document | undefined, ...names: string[]): Element | undefined => names.reduce<Element | Document | undefined>((found, name) => found && all(found, name)[0], within) as Element | undefined;
const text = (within: Element | Document | undefined, ...names: string[]) => first(within, ...names)?.textContent.trim() ?? '';
const children = (of: Element, name: string) => [...of.children].filter(({ localName }) => localName === name);
const own = (of: Element, name: string) => children(of, name)[0]?.textContent.trim() ?? '';

const wordOf = (party: Element | undefined) => text(party, 'RegistrationName') || text(party, 'PartyName', 'Name');
/** Documents that go from the one who sells, or sends, to the other. */
const downwards = new Set(['OrderResponse', 'OrderResponseSimple', 'DespatchAdvice', 'Invoice']);

function partiesOf(root: Element): [string, string] {
  const seller = wordOf(first(root, 'SellerSupplierParty') ?? first(root, 'DespatchSupplierParty'));
  const buyer = wordOf(first(root, 'BuyerCustomerParty') ?? first(root, 'DeliveryCustomerParty'));
  return downwards.has(root.localName) ? [seller, buyer] : [buyer, seller];
}

const isLine = ({ localName }: Element) => ['OrderLine', 'DespatchLine', 'ReceiptLine', 'InvoiceLine'].includes(localName);
const quantities = ['Quantity', 'DeliveredQuantity', 'ReceivedQuantity', 'InvoicedQuantity'];

function lineOf(line: Element): UblFacts['lines'][number] {
  const item = first(line, 'LineItem') ?? line;
  const quantity = quantities.flatMap((name) => children(item, name))[0];
  const product = first(item, 'Item');
  return {
    id: own(item, 'ID'), name: text(product, 'Name') || text(product, 'Description'), code: text(product, 'SellersItemIdentification', 'ID') || text(product, 'BuyersItemIdentification', 'ID') || text(product, 'StandardItemIdentification', 'ID'),
    quantity: quantity?.textContent.trim() ?? null, unit: quantity?.getAttribute('unitCode') ?? '', price: text(item, 'PriceAmount') || null, amount: own(item, 'LineExtensionAmount') || null, note: own(item, 'Note') || own(line, 'Note'),
  };
}

/** Reads a UBL 2.1 document; null when it is no XML. Nothing of it is ever put into the page as markup. */
export function factsOfUbl(xml: string): UblFacts | null {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const root = document.documentElement;
  if (document.getElementsByTagName('parsererror').length > 0) return null;
  const [from, to] = partiesOf(root);
  return {
    type: root.localName, id: own(root, 'ID'), issued: own(root, 'IssueDate'), currency: own(root, 'DocumentCurrencyCode') || (first(root, 'PayableAmount')?.getAttribute('currencyID') ?? ''), note: own(root, 'Note'), from, to,
    carrier: text(root, 'CarrierParty', 'Name'), tracking: text(root, 'TrackingID'), total: text(root, 'PayableAmount') || text(root, 'LineExtensionAmount') || null,
    lines: [...root.children].filter(isLine).map(lineOf),
  };
}
