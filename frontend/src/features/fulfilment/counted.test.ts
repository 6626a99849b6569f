import { expect, test } from 'vitest';
import { nothingFound, overOf, told, toldApart, wrongWith, type Counted } from './counted';

const line = { id: 'a', open: '10' };
const found = (change: Partial<typeof nothingFound>): Counted => ({ a: { ...nothingFound, ...change } });

test('untouched lines are not told', () => {
  expect(told([line], {})).toEqual([]);
});

test('more than advised is asked about before it is told, and told as extra', () => {
  expect(overOf(line, found({ now: '12' }))).toBe('2');
  expect(wrongWith(line, found({ now: '12' }))).toBe('over');
  expect(wrongWith(line, found({ now: '12', over: true }))).toBeNull();
  expect(told([line], found({ now: '12', over: true }))[0]).toMatchObject({ received: '12', reason: 'over' });
});

test('what is not taken in needs a reason, and its photos go with it', () => {
  expect(wrongWith(line, found({ now: '9', rejected: '1' }))).toBe('reason');
  const said = found({ now: '9', rejected: '1', reason: 'damaged', photos: [{ id: 'p', url: '/files/p', name: 'p.jpg' }] });
  expect(wrongWith(line, said)).toBeNull();
  expect(told([line], said)).toEqual([{ lineId: 'a', received: '9', rejected: '1', reason: 'damaged', photoIds: ['p'] }]);
});

test('lots must make what was counted', () => {
  const lots = [{ code: 'L1', quantity: '6', expiresOn: '2027-01-31' }, { code: 'L2', quantity: '3', expiresOn: '' }];
  expect(wrongWith(line, found({ now: '10', lots }))).toBe('lots');
  expect(told([line], found({ now: '9', lots }))[0]?.lots).toEqual([{ code: 'L1', quantity: '6', expiresOn: '2027-01-31' }, { code: 'L2', quantity: '3' }]);
});

test('goods that come back damaged are told apart, with their photos', () => {
  const said = found({ now: '9', rejected: '1', reason: 'damaged', photos: [{ id: 'p', url: '/files/p', name: 'p.jpg' }] });
  expect(toldApart([line], said)).toEqual({
    good: [{ lineId: 'a', received: '9', rejected: '0', reason: '', photoIds: [] }],
    bad: [{ lineId: 'a', received: '1', rejected: '0', reason: 'damaged', photoIds: ['p'] }],
  });
  expect(toldApart([line], found({ now: '9' })).bad).toEqual([]);
});
