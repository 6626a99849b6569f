import { expect, test } from 'vitest';
import { personOf } from './personOf';

test('a person keeps the name, what no person did has none', () => {
  expect(personOf('Li Wei')).toBe('Li Wei');
  expect(personOf('system:sales.take_order')).toBe('');
});
