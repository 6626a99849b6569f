import { expect, test } from 'vitest';
import { changesOf } from './changes';

test('what nobody touched is not sent, what was emptied is', () => {
  expect(changesOf({ city: 'Foshan', phone: '138', isDefault: true }, { city: 'Foshan', phone: '', isDefault: true })).toEqual({ phone: '' });
});
