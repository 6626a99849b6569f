import { expect, test } from 'vitest';
import { withoutEchoes } from './timeline';

const kinds = (...given: string[]) => withoutEchoes(given.map((kind) => ({ kind }))).map(({ kind }) => kind);

test('an event that only repeats a document is not told twice', () => {
  expect(kinds('order/1', 'PurchaseOrderSent', 'order_response/1', 'PurchaseOrderAnswered', 'AnswerAccepted')).toEqual(['order/1', 'order_response/1', 'AnswerAccepted']);
});

test('without a document the event is the news, once', () => {
  expect(kinds('PurchaseOrderSent', 'ShipmentDispatched', 'OrderShipped')).toEqual(['PurchaseOrderSent', 'ShipmentDispatched']);
});
