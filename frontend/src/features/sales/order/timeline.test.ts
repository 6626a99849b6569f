import { expect, test } from 'vitest';
import { withoutEchoes } from './timeline';
import type { Entry } from './documents';

const entry = (kind: string, documentId: string | null = null): Entry => ({ __typename: 'TimelineEntry', key: kind, at: '2026-11-24T00:00:00Z', kind, party: 'OURS', actor: '', private: false, facts: {}, number: '', version: null, state: null, documentId });
const kinds = (entries: Entry[]) => withoutEchoes(entries).map(({ kind }) => kind);

test('an event that only repeats a document is not told twice', () => {
  expect(kinds([entry('order/1', 'a'), entry('despatch_advice/1', 'b'), entry('ShipmentDispatched'), entry('OrderShipped')])).toEqual(['order/1', 'despatch_advice/1']);
});

test('without a document the event is the news, once', () => {
  expect(kinds([entry('OrderPlaced'), entry('ShipmentDispatched'), entry('OrderShipped')])).toEqual(['OrderPlaced', 'ShipmentDispatched']);
});
