import { expect, test } from 'vitest';
import { factsOfUbl } from './ubl';

const head = 'xmlns="urn:x" xmlns:cbc="urn:cbc" xmlns:cac="urn:cac"';
const party = (role: string, name: string) => `<cac:${role}><cac:Party><cac:PartyName><cbc:Name>${name}</cbc:Name></cac:PartyName></cac:Party></cac:${role}>`;

test('a delivery note goes from who sends to who receives, with carrier, number and lines', () => {
  const facts = factsOfUbl(`<DespatchAdvice ${head}><cbc:ID>SH-1</cbc:ID><cbc:IssueDate>2026-11-14</cbc:IssueDate>
    ${party('DespatchSupplierParty', 'Nanfang')}${party('DeliveryCustomerParty', 'Li')}
    <cac:Shipment><cac:Consignment><cac:CarrierParty><cac:PartyName><cbc:Name>SF</cbc:Name></cac:PartyName></cac:CarrierParty></cac:Consignment><cac:Delivery><cbc:TrackingID>SF84</cbc:TrackingID></cac:Delivery></cac:Shipment>
    <cac:DespatchLine><cbc:ID>1</cbc:ID><cbc:DeliveredQuantity unitCode="C62">6</cbc:DeliveredQuantity><cac:Item><cbc:Name>Spot &lt;b&gt;</cbc:Name><cac:SellersItemIdentification><cbc:ID>SP-5</cbc:ID></cac:SellersItemIdentification></cac:Item></cac:DespatchLine></DespatchAdvice>`);
  expect(facts).toMatchObject({ type: 'DespatchAdvice', id: 'SH-1', from: 'Nanfang', to: 'Li', carrier: 'SF', tracking: 'SF84' });
  expect(facts?.lines).toEqual([{ id: '1', name: 'Spot <b>', code: 'SP-5', quantity: '6', unit: 'C62', price: null, amount: null, note: '' }]);
});

test('an answer has its prices, in the line item', () => {
  const facts = factsOfUbl(`<OrderResponse ${head}><cbc:ID>SO-9</cbc:ID><cbc:DocumentCurrencyCode>CNY</cbc:DocumentCurrencyCode>${party('SellerSupplierParty', 'Nanfang')}${party('BuyerCustomerParty', 'Li')}
    <cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="CNY">3288.7</cbc:PayableAmount></cac:LegalMonetaryTotal>
    <cac:OrderLine><cac:LineItem><cbc:ID>1</cbc:ID><cbc:Quantity unitCode="C62">0</cbc:Quantity><cac:Price><cbc:PriceAmount currencyID="CNY">120.15</cbc:PriceAmount></cac:Price><cac:Item><cbc:Name>Lamp</cbc:Name></cac:Item></cac:LineItem></cac:OrderLine></OrderResponse>`);
  expect(facts).toMatchObject({ from: 'Nanfang', to: 'Li', total: '3288.7', currency: 'CNY' });
  expect(facts?.lines[0]).toMatchObject({ quantity: '0', price: '120.15' });
});

test('what is no XML has no facts', () => {
  expect(factsOfUbl('<a><b></a>')).toBeNull();
});
