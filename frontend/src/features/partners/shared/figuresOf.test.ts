import { expect, test } from 'vitest';
import type { Figures } from './documents';
import { figuresOf } from './figuresOf';

const figures: Figures = {
  __typename: 'PartnerFigures', salesOrders: 31, salesAmount: '1204000.00', salesOpen: 0, salesLastAt: '2026-11-22T08:00:00Z', purchaseOrders: 2, purchaseAmount: '10.00', purchaseOpen: 1, purchaseLastAt: null,
  shipmentsToSend: null, shippedLastAt: null, receiptsDue: 4, receivedLastAt: null, returnsOpen: null, priceLists: 1, lastActivityAt: '2026-11-22T08:00:00Z',
};
const shown = (sells: boolean) => figuresOf(figures, sells).map(({ key, value }) => [key, value]);

test('a nought is told, what one may not see is left out', () => {
  expect(shown(true)).toEqual([['fYear', '1204000.00'], ['fOrders', 31], ['fOpen', 0], ['fActive', '2026-11-22T08:00:00Z']]);
});

test('a supplier is shown by what we buy', () => {
  expect(shown(false)).toEqual([['fBought', '10.00'], ['fOrders', 2], ['fOpen', 1], ['fDue', 4], ['fActive', '2026-11-22T08:00:00Z']]);
});
