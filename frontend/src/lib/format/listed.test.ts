import { expect, test } from 'vitest';
import { listed } from './listed';

test('each language has its own mark between the things of a list', () => {
  expect(listed(['box', 'case'], 'en')).toBe('box, case');
  expect(listed(['盒', '箱'], 'zh')).toBe('盒、箱');
});
