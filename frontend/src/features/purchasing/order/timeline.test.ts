import { expect, test } from 'vitest';
import { isOurs, withoutEchoes } from './timeline';

const kinds = (...given: string[]) => withoutEchoes(given.map((kind) => ({ kind }))).map(({ kind }) => kind);

test('an event that only repeats a document is not told twice', () => {
  expect(kinds('order/1', 'PurchaseOrderSent', 'order_response/1', 'PurchaseOrderAnswered', 'AnswerAccepted')).toEqual(['order/1', 'order_response/1', 'AnswerAccepted']);
});

test('without a document the event is the news, once', () => {
  expect(kinds('PurchaseOrderSent', 'ShipmentDispatched', 'OrderShipped')).toEqual(['PurchaseOrderSent', 'ShipmentDispatched']);
});

test('in the mall the seller sends its papers, and we have placed the order', () => {
  const ours = (kind: string, party: 'OURS' | 'THEIRS', inMall = true) => isOurs({ kind, party }, inMall);
  expect(ours('order/1', 'OURS')).toBe(true);
  expect(ours('order_response/1', 'THEIRS')).toBe(false);
  expect(ours('OrderConfirmed', 'THEIRS')).toBe(false);
  expect(ours('OrderPlaced', 'THEIRS')).toBe(true);
  expect(ours('OrderPlaced', 'THEIRS', false)).toBe(false);
});
