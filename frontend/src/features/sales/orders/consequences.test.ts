import { expect, test } from 'vitest';
import { countsOf, touched, type Consequence } from './consequences';

const row = (id: string, outcome: Consequence['outcome']): Consequence => ({ __typename: 'ConfirmPreview', order: { __typename: 'SalesOrder', id, number: id }, outcome, lines: 1, short: [] });
const rows = [row('a', 'IN_FULL'), row('b', 'IN_PART'), row('c', 'NOTHING'), row('d', 'NOT_NOW')];

test('every selected order is counted once', () => {
  expect(countsOf(rows)).toEqual({ full: 1, part: 1, none: 1, notNow: 1 });
});

test('without leave to wait only whole orders are touched; with it all that can be answered', () => {
  expect(touched(rows, false)).toEqual(['a']);
  expect(touched(rows, true)).toEqual(['a', 'b', 'c']);
});
