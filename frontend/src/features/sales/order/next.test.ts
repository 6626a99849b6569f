import { expect, test } from 'vitest';
import { nextOf } from './next';

const line = { openToConfirm: '0', openToShip: '0', shipped: '0', received: '0', rejected: '0', missing: '0' };
const draft = { __typename: 'Shipment' as const, id: 's', number: 'SH-1', state: 'DRAFT' as const, isReturn: false, carrier: '', trackingNumber: '', dispatchedAt: null, lines: [] };
const judged = (state: Parameters<typeof nextOf>[0]['state'], lines: object[], shipments: (typeof draft)[] = [], waits = false) =>
  nextOf({ state, waits, lines: lines.map((each) => ({ ...line, ...each })), shipments }, null);

test('an order nobody has answered is ours to answer, one that waits for goods is not', () => {
  expect(judged('SUBMITTED', [{ openToConfirm: '20' }, {}])).toEqual({ due: 'answer', lines: 1, short: null });
  expect(judged('SUBMITTED', [{ openToConfirm: '20' }], [], true)).toEqual({ due: 'goods', lines: 1 });
});

test('a delivery note that has not left comes before new ones', () => {
  expect(judged('CONFIRMED', [{ openToShip: '5' }], [draft])).toMatchObject({ due: 'dispatch', more: 1 });
  expect(judged('CONFIRMED', [{ openToShip: '5' }, { openToConfirm: '15' }])).toEqual({ due: 'ship', lines: 1, waiting: 1, short: null });
});

test('what cannot be shipped yet waits for goods', () => {
  expect(judged('CONFIRMED', [{ openToConfirm: '15', shipped: '5' }])).toEqual({ due: 'goods', lines: 1 });
});

test('shipped is the customer’s turn until every piece is accounted for', () => {
  expect(judged('SHIPPED', [{ shipped: '5', received: '4' }])).toEqual({ due: 'receipt' });
  expect(judged('SHIPPED', [{ shipped: '5', received: '3', rejected: '1', missing: '1' }])).toEqual({ due: 'close' });
});

test('an ended order asks nothing of anybody', () => {
  expect(judged('CANCELLED', [{ openToConfirm: '1' }])).toEqual({ due: 'nothing' });
});
