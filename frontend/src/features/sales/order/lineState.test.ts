import { expect, test } from 'vitest';
import { stateOfLine } from './lineState';

const line = { quantity: '20', cancelled: '0', confirmed: '0', shipped: '0', received: '0', openToConfirm: '20', openToShip: '0' };
const confirmed = { state: 'CONFIRMED' as const, waits: false };

test('nothing promised of an answered order waits for goods; of one nobody answered it is open', () => {
  expect(stateOfLine(line, confirmed)).toMatchObject({ word: 'waits', quantity: '20' });
  expect(stateOfLine(line, { state: 'SUBMITTED', waits: false }).word).toBe('open');
});

test('a part that was promised says what is missing, a part that left says what is to come', () => {
  expect(stateOfLine({ ...line, confirmed: '5', openToConfirm: '15' }, confirmed)).toMatchObject({ word: 'part', quantity: '15' });
  expect(stateOfLine({ ...line, confirmed: '20', shipped: '5' }, confirmed)).toMatchObject({ word: 'partShipped', quantity: '15', share: 0.25 });
});

test('what was given up does not count any more', () => {
  expect(stateOfLine({ ...line, cancelled: '15', confirmed: '5', shipped: '5' }, confirmed).word).toBe('shipped');
  expect(stateOfLine({ ...line, cancelled: '20' }, confirmed).word).toBe('cancelled');
});
