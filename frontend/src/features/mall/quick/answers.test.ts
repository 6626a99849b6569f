import { expect, test } from 'vitest';
import { choicesOf, readyCount, type Staged } from './answers';

const line = (over: Partial<Staged>): Staged => ({ status: 'WRONG_MULTIPLE', unit: 'C62', candidates: [], ...over });

test('a wrong multiple can be more or less', () => {
  expect(choicesOf(line({ more: '36', less: '24' })).map(({ quantity }) => quantity)).toEqual(['36', '24']);
  expect(choicesOf(line({ status: 'BELOW_MINIMUM', more: '10' })).map(({ quantity }) => quantity)).toEqual(['10']);
});

test('what is short comes whole by itself, or only what is there', () => {
  const choices = choicesOf(line({ status: 'SHORT', quantity: '6', unit: 'CS', available: '64', product: { baseUnit: 'C62', units: [] } }));
  expect(choices.map(({ words, quantity, unit, isNow }) => [words, quantity, unit, isNow ?? false])).toEqual([['all', '6', 'CS', true], ['only', '64', 'C62', false]]);
  expect(choicesOf(line({ status: 'SHORT', quantity: '6', available: '0', product: { baseUnit: 'C62', units: [] } }))).toHaveLength(1);
});

test('an ambiguous line offers its products with what tells them apart', () => {
  const [choice] = choicesOf(line({ status: 'AMBIGUOUS', candidates: [{ id: 'p', name: 'Lyra 150', attributes: { colour: 'amber' } }] }));
  expect(choice).toMatchObject({ answer: { productId: 'p' }, mark: 'amber' });
});

test('the button counts what will really go in', () => {
  const counts = [{ status: 'RESOLVED' as const, count: 40 }, { status: 'SHORT' as const, count: 1 }, { status: 'DUPLICATE' as const, count: 1 }, { status: 'UNKNOWN' as const, count: 3 }];
  const open = [{ number: 5, status: 'WRONG_MULTIPLE' as const }, { number: 13, status: 'SHORT' as const }];
  expect(readyCount(counts, new Map([[5, { quantity: '36' }], [13, { quantity: '64' }]]), open)).toBe(43);
});
