import { expect, test } from 'vitest';
import { dueOf } from './due';

const line = (quantity: string, dispatched: string) => ({ quantity, dispatched });
const linked = { isLinked: true };
const alone = { isLinked: false };
const expected = [{ id: 'r', state: 'EXPECTED' as const }];

test('what is asked for waits for the seller', () => {
  const asked = { state: 'REQUESTED' as const, partner: linked, lines: [line('4', '0')], receipts: [] };
  expect(dueOf(asked, 'seller', false)).toBe('answer');
  expect(dueOf(asked, 'guest', true)).toBe('waitAnswer');
});

test('what is agreed is sent by the buyer, in parts if need be, and taken back by the seller', () => {
  const agreed = { state: 'INSTRUCTED' as const, partner: linked, lines: [line('4', '0'), line('0', '0')], receipts: [] };
  expect(dueOf(agreed, 'buyer', false)).toBe('send');
  expect(dueOf(agreed, 'seller', false)).toBe('waitSend');
  expect(dueOf(agreed, 'guest', true)).toBe('sendHome');

  const part = { ...agreed, state: 'DISPATCHED' as const, lines: [line('4', '3')], receipts: expected };
  expect(dueOf(part, 'buyer', false)).toBe('send');
  expect(dueOf(part, 'seller', false)).toBe('receive');
  expect(dueOf({ ...part, lines: [line('4', '4')] }, 'buyer', false)).toBe('waitReceive');
});

test('the goods of a customer without a house are expected at once', () => {
  const agreed = { state: 'INSTRUCTED' as const, partner: alone, lines: [line('4', '4')], receipts: expected };
  expect(dueOf(agreed, 'seller', false)).toBe('receive');
  expect(dueOf(agreed, 'guest', false)).toBe('bring');
});

test('an ended return has nothing due', () => {
  const ended = { state: 'CANCELLED' as const, partner: linked, lines: [], receipts: expected };
  expect(dueOf(ended, 'seller', false)).toBe('calledOff');
  expect(dueOf({ ...ended, state: 'RECEIVED' }, 'buyer', false)).toBe('ended');
});
