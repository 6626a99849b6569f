import { expect, test } from 'vitest';
import { fallsOf, saved } from './trail';

const step = (of: object) => ({ __typename: 'PriceStep' as const, step: 'list', reasonCode: 'LIST_PRICE', before: null, after: '198.00', details: '{"list": "GENERAL"}', ...of });

test('each step says what it took off, to the cent', () => {
  const falls = fallsOf([step({}), step({ step: 'given', reasonCode: 'CONTRACT', before: '198.00', after: '168.30', details: null })]);
  expect(falls.map(({ change }) => change)).toEqual([null, '-29.7']);
  expect(falls[0]?.details).toEqual({ list: 'GENERAL' });
  expect(saved(falls, '168.30')).toBe('29.7');
});

test('details that are no JSON are none', () => {
  expect(fallsOf([step({ details: 'x' })])[0]?.details).toEqual({});
});
