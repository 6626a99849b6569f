import { expect, test } from 'vitest';
import { productsOf, refusedAt, variantsIn } from './variants';

test('each line is a variant with its own code and barcode', () => {
  expect(variantsIn('White, L-WH, 6901234567892\n\n黑，L-BK\n')).toEqual({
    variants: [{ colour: 'White', sku: 'L-WH', gtin: '6901234567892' }, { colour: '黑', sku: 'L-BK', gtin: '' }], wrong: null,
  });
});

test('a line that says too little or a code again is told by its number', () => {
  expect(variantsIn('White, L-WH\nBlack').wrong).toEqual({ line: 2, kind: 'badVariant' });
  expect(variantsIn('White, L-WH\nBlack, l-wh').wrong).toEqual({ line: 2, kind: 'twice' });
});

test('variants are products of one family; without any there is one product', () => {
  const facts = { name: 'Lamp', code: 'L', category: 'IN', specification: '', case: '12' };
  expect(productsOf(facts, [])).toMatchObject([{ sku: 'L', name: 'Lamp', packs: [{ unit: 'CS', numerator: 12 }] }]);
  expect(productsOf(facts, variantsIn('White, L-WH').variants)).toMatchObject([{ sku: 'L-WH', name: 'Lamp, White', family: 'L', attributes: { colour: 'White' } }]);
});

test('a refusal stands at the field it is about, and says of which variant', () => {
  const say = (line: number | null) => `${line}`;
  expect(refusedAt(['products', '1', 'sku'], true, say)).toEqual({ path: ['variants'], message: '2' });
  expect(refusedAt(['products', '0', 'sku'], false, say)).toEqual({ path: ['code'], message: 'null' });
  expect(refusedAt(['products', '0', 'packs', '0', 'numerator'], true, say)).toEqual({ path: ['case'], message: 'null' });
  expect(refusedAt([], true, say)).toEqual({ path: ['variants'], message: 'null' });
});
