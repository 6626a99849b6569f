import { expect, test } from 'vitest';
import { differences, lineStanding, lookOfReturn, type Counted } from './returnState';

const line = (asked: string, quantity: string, dispatched = '0', received = '0', rejected = '0'): Counted => ({ asked, quantity, dispatched, received, rejected });

test('a line says how far it has come', () => {
  expect(lineStanding(line('4', '4'), 'REQUESTED')).toBe('asked');
  expect(lineStanding(line('4', '3'), 'INSTRUCTED')).toBe('agreedPart');
  expect(lineStanding(line('4', '0'), 'INSTRUCTED')).toBe('refused');
  expect(lineStanding(line('4', '4', '2'), 'DISPATCHED')).toBe('sentPart');
  expect(lineStanding(line('4', '4', '4'), 'DISPATCHED')).toBe('sent');
  expect(lineStanding(line('4', '4', '4', '4'), 'RECEIVED')).toBe('back');
  expect(lineStanding(line('4', '4', '4', '3', '1'), 'RECEIVED')).toBe('backPart');
  expect(lineStanding(line('4', '4', '4', '0', '4'), 'RECEIVED')).toBe('rejected');
  expect(lineStanding(line('4', '4'), 'RECEIVED')).toBe('never');
  expect(lineStanding(line('4', '4'), 'REFUSED')).toBe('off');
});

test('differences are what was not agreed, not taken, and never came', () => {
  const lines = [line('6', '4', '4', '3', '1'), line('2', '2', '1', '1')];
  expect(differences(lines, 'RECEIVED')).toMatchObject({ asked: '8', agreed: '6', received: '4', rejected: '1', notAgreed: '2', neverCame: '1' });
  expect(differences(lines, 'DISPATCHED').neverCame).toBe('0');
  expect(differences([line('6', '6')], 'REQUESTED').notAgreed).toBe('0');
});

test('what was asked waits for the seller, what was agreed for the buyer', () => {
  expect(lookOfReturn('REQUESTED', 'seller')).toEqual({ is: 'us' });
  expect(lookOfReturn('REQUESTED', 'guest')).toEqual({ is: 'partner' });
  expect(lookOfReturn('INSTRUCTED', 'seller')).toEqual({ is: 'partner' });
  expect(lookOfReturn('INSTRUCTED', 'buyer')).toEqual({ is: 'us' });
});
