import { expect, test } from 'vitest';
import { readScan } from '@/lib/gs1';
import { cartonText, drawn } from './barcodes';

test('what a label says is what a scanner reads again', () => {
  const text = cartonText('6901234567892', { code: 'L-77', expiresOn: '2027-11-30' });
  expect(text).toBe('(01)06901234567892(17)271130(10)L-77');
  expect(readScan(text ?? '')).toMatchObject({ gtin: '06901234567892', expires: '2027-11-30', lot: 'L-77' });
});

test('without a number there is no symbol', () => {
  expect(cartonText(null)).toBeNull();
  expect(cartonText('')).toBeNull();
});

test('symbols are drawn, and a wrong check digit is none', async () => {
  expect(await drawn({ kind: 'gs1datamatrix', text: '(01)06901234567892(10)A1' })).toMatch(/^<svg/);
  expect(await drawn({ kind: 'code128', text: 'SH-000001' })).toMatch(/^<svg/);
  expect(await drawn({ kind: 'gs1datamatrix', text: '(01)06901234567890' })).toBeNull();
});
