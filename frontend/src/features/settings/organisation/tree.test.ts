import { expect, test } from 'vitest';
import { depthOf, missingOf, nextBelow } from './tree';

const codes = (...all: string[]) => all.map((code) => ({ code }));

test('the next code follows the last sister, whatever stands deeper', () => {
  expect(nextBelow('001', codes('001'))).toBe('001.001');
  expect(nextBelow('001', codes('001', '001.002', '001.002.007', '001.009'))).toBe('001.010');
  expect(nextBelow('001.002', codes('001', '001.002', '001.002.007', '001.020'))).toBe('001.002.008');
  expect(nextBelow('001', codes('001', '001.999'))).toBe('');
});

test('a code says how deep it stands', () => {
  expect(codes('001', '001.002', '001.002.003').map(depthOf)).toEqual([0, 1, 2]);
});

test('blank facts are missing', () => {
  expect(missingOf({ legalName: 'A', taxNumber: ' ', address: 'B', contact: '', phone: '1' })).toEqual(['taxNumber', 'contact']);
});
