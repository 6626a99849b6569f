/** What a person reads in a UBL document; everything is text as it stands there. */
export type UblLine = { id: string; name: string; code: string; quantity: string; unit: string; further: string; price: string; currency: string; status: string };
export type UblFacts = { issued: string; from: string; to: string; order: string; carrier: string; tracking: string; notes: string[]; total: string; currency: string; lines: UblLine[] };

const nothing: UblFacts = { issued: '', from: '', to: '', order: '', carrier: '', tracking: '', notes: [], total: '', currency: '', lines: [] };

const child = (of: Element | null | undefined, name: string) => [...(of?.children ?? [])].find(({ localName }) => localName === name);
const down = (of: Element | null | undefined, ...path: string[]) => path.reduce<Element | undefined>((at, name) => child(at, name), of ?? undefined);
const text = (of: Element | null | undefined, ...path: string[]) => down(of, ...path)?.textContent?.trim() ?? '';

const QUANTITIES = ['DeliveredQuantity', 'ReceivedQuantity', 'Quantity', 'RejectedQuantity'];
const sides = [['SellerSupplierParty', 'BuyerCustomerParty'], ['DespatchSupplierParty', 'DeliveryCustomerParty']] as const;

function lineOf(found: Element): UblLine | null {
  const line = child(found, 'LineItem') ?? found;
  const item = child(line, 'Item');
  if (!item) return null;
  const quantity = QUANTITIES.map((name) => child(line, name)).find((each) => each !== undefined);
  const price = down(line, 'Price', 'PriceAmount');
  const codes = ['SellersItemIdentification', 'ManufacturersItemIdentification', 'BuyersItemIdentification', 'StandardItemIdentification'];
  return {
    id: text(line, 'ID'), name: text(item, 'Name') || text(item, 'Description'), code: codes.map((name) => text(item, name, 'ID')).find(Boolean) ?? '',
    quantity: quantity?.textContent?.trim() ?? '', unit: quantity?.getAttribute('unitCode') ?? '', further: text(line, 'MaximumQuantity'),
    price: price?.textContent?.trim() ?? '', currency: price?.getAttribute('currencyID') ?? '', status: text(line, 'LineStatusCode'),
  };
}

/** Reads UBL 2.1 of any of our kinds; what is not there is empty, and what is no XML gives nothing. */
export function readUbl(xml: string): UblFacts {
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  if (root.localName === 'parsererror' || root.querySelector('parsererror')) return nothing;
  const total = down(root, 'LegalMonetaryTotal', 'PayableAmount') ?? down(root, 'AnticipatedMonetaryTotal', 'PayableAmount');
  const [from, to] = sides.find(([name]) => child(root, name)) ?? sides[0];
  const party = (name: string) => text(child(root, name), 'Party', 'PartyName', 'Name');
  const shipment = child(root, 'Shipment');
  return {
    issued: text(root, 'IssueDate'), from: party(from), to: party(to), order: text(root, 'OrderReference', 'ID'),
    carrier: text(shipment, 'Consignment', 'CarrierParty', 'PartyName', 'Name'), tracking: text(shipment, 'Delivery', 'TrackingID'),
    notes: [...root.children].filter(({ localName }) => localName === 'Note').map((note) => note.textContent?.trim() ?? '').filter(Boolean),
    total: total?.textContent?.trim() ?? '', currency: total?.getAttribute('currencyID') ?? '',
    lines: [...root.children].filter(({ localName }) => localName.endsWith('Line')).flatMap((line) => lineOf(line) ?? []),
  };
}
