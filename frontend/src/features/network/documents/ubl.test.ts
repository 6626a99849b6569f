import { expect, test } from 'vitest';
import { wayOf } from './kinds';
import { readUbl } from './ubl';

const response = `<OrderResponse xmlns="urn:o" xmlns:cbc="urn:b" xmlns:cac="urn:a"><cbc:ID>SO-000010</cbc:ID><cbc:IssueDate>2026-11-24</cbc:IssueDate><cbc:Note>Two days late</cbc:Note>
<cac:OrderReference><cbc:ID>PO-7</cbc:ID></cac:OrderReference>
<cac:SellerSupplierParty><cac:Party><cac:PartyName><cbc:Name>Aurora</cbc:Name></cac:PartyName></cac:Party></cac:SellerSupplierParty>
<cac:BuyerCustomerParty><cac:Party><cac:PartyName><cbc:Name>Beihai</cbc:Name></cac:PartyName></cac:Party></cac:BuyerCustomerParty>
<cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="CNY">9007199254740993.07</cbc:PayableAmount></cac:LegalMonetaryTotal>
<cac:OrderLine><cac:LineItem><cbc:ID>1</cbc:ID><cbc:LineStatusCode>4</cbc:LineStatusCode><cbc:Quantity unitCode="C62">0</cbc:Quantity><cbc:MaximumQuantity unitCode="C62">96</cbc:MaximumQuantity>
<cac:Price><cbc:PriceAmount currencyID="CNY">24.5</cbc:PriceAmount></cac:Price><cac:Item><cbc:Name>Spot &lt;5 W&gt;</cbc:Name><cac:SellersItemIdentification><cbc:ID>SP-005</cbc:ID></cac:SellersItemIdentification></cac:Item></cac:LineItem></cac:OrderLine></OrderResponse>`;

test('an order response is read line by line, amounts as text', () => {
  const facts = readUbl(response);
  expect(facts).toMatchObject({ issued: '2026-11-24', from: 'Aurora', to: 'Beihai', order: 'PO-7', total: '9007199254740993.07', currency: 'CNY', notes: ['Two days late'] });
  expect(facts.lines).toEqual([{ id: '1', name: 'Spot <5 W>', code: 'SP-005', quantity: '0', unit: 'C62', further: '96', price: '24.5', currency: 'CNY', status: '4' }]);
});

test('a delivery note has its own quantities', () => {
  const { lines } = readUbl('<DespatchAdvice xmlns="u"><DespatchLine><ID>1</ID><DeliveredQuantity unitCode="CS">4</DeliveredQuantity><Item><Name>Moon</Name></Item></DespatchLine></DespatchAdvice>');
  expect(lines[0]).toMatchObject({ quantity: '4', unit: 'CS', name: 'Moon', price: '' });
});

test('what is no XML gives nothing, and does not throw', () => {
  expect(readUbl('not <xml').lines).toEqual([]);
});

test('a partner outside fetches what we sent', () => {
  expect(wayOf({ state: 'SENT', direction: 'SENT' }, true)).toBe('state_FETCH');
  expect(wayOf({ state: 'SENT', direction: 'SENT' }, false)).toBe('state_SENT');
  expect(wayOf({ state: 'FAILED', direction: 'RECEIVED' }, true)).toBe('state_FAILED');
});
