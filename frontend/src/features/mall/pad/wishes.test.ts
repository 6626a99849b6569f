import { expect, test } from 'vitest';
import { answered, contested, merged, nothingPending, wished, type LineNow, type Wish } from './wishes';

const line = (quantity: string, over: Partial<LineNow> = {}): LineNow => ({ lineKey: 'a', productId: 'p', quantity, unit: 'CS', isParked: false, note: '', changedBy: 'Chen Bo', ...over });
const wish = (quantity: string, over: Partial<Wish> = {}): Wish => ({ lineKey: 'a', productId: 'p', quantity, unit: 'CS', isParked: false, note: '', was: null, ...over });

test('what is typed remembers what was there', () => {
  const pending = wished(nothingPending, wish('36'), line('12'));
  expect(pending.wishes.get('a')).toMatchObject({ quantity: '36', was: { quantity: '12', unit: 'CS' } });
  expect(wished(pending, wish('48'), line('12')).wishes.get('a')?.was).toEqual({ quantity: '12', unit: 'CS' });
});

test('typing what is there already asks for nothing', () => {
  expect(wished(nothingPending, wish('12'), line('12')).wishes.size).toBe(0);
  expect(wished(nothingPending, wish('0'), null).wishes.size).toBe(0);
});

test('a wish that came true goes, others stay on the new revision', () => {
  const pending = wished(wished(nothingPending, wish('36'), line('12')), wish('5', { lineKey: 'b' }), null);
  const now = merged(pending, { revision: 2, lines: [line('36')] });
  expect([...now.wishes.keys()]).toEqual(['b']);
  expect(now.conflicts.size).toBe(0);
});

test('a line that others set to something else becomes a question', () => {
  const pending = wished(nothingPending, wish('36'), line('12'));
  const now = merged(pending, { revision: 2, lines: [line('24')] });
  expect(now.wishes.size).toBe(0);
  expect(now.conflicts.get('a')).toMatchObject({ theirs: { quantity: '24' }, who: 'Chen Bo' });
  expect(answered(now, 'a', 'theirs').conflicts.size).toBe(0);
  expect(answered(now, 'a', 'mine').wishes.get('a')).toMatchObject({ quantity: '36', was: { quantity: '24', unit: 'CS' } });
});

test('our own echo is nobody else’s change, even when we typed on meanwhile', () => {
  const first = wished(nothingPending, wish('36'), line('12'));
  const typedOn = wished(first, wish('48'), line('12'));
  const now = merged(typedOn, { revision: 2, lines: [line('36')] }, first.wishes);
  expect(now.conflicts.size).toBe(0);
  expect(now.wishes.get('a')).toMatchObject({ quantity: '48', was: { quantity: '36', unit: 'CS' } });
});

test('they want the same: no question', () => {
  expect(merged(wished(nothingPending, wish('36'), line('12')), { revision: 2, lines: [line('36')] })).toEqual({ wishes: new Map(), conflicts: new Map() });
});

test('they took out what is changed here', () => {
  const now = merged(wished(nothingPending, wish('36'), line('12')), { revision: 2, lines: [] });
  expect(now.conflicts.get('a')?.theirs).toBeNull();
});

test('the server names the lines in question', () => {
  const pending = wished(wished(nothingPending, wish('36'), line('12')), wish('5', { lineKey: 'b' }), null);
  const now = contested(pending, { revision: 3, lines: [line('24')] }, ['a'], 'Chen Bo');
  expect([...now.wishes.keys()]).toEqual(['b']);
  expect(now.conflicts.get('a')?.theirs?.quantity).toBe('24');
});
