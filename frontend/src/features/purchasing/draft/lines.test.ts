import { expect, test } from 'vitest';
import { asked, changed, withProduct, without } from './lines';

const lamp = { id: 'p', sku: 'L', name: 'Lamp', baseUnit: 'C62', units: [{ unit: 'C62' }, { unit: 'CS' }] };

test('a product comes in once, and nothing is never asked for', () => {
  const once = withProduct([], lamp);
  expect(withProduct(once, lamp)).toHaveLength(1);
  expect(asked(changed(once, 'p', { quantity: '3', unit: 'CS' }))).toEqual([{ productId: 'p', quantity: '3', unit: 'CS' }]);
  expect(asked(changed(once, 'p', { quantity: '0' }))).toEqual([]);
  expect(without(once, 'p')).toEqual([]);
});
