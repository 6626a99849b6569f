import { expect, test } from 'vitest';
import { linesOf, wordsOf } from './addressLines';

const place = { label: 'Warehouse', recipient: 'Li Wei', phone: '13812345678', city: 'Foshan', region: 'Guangdong', postalCode: '528000', country: 'CN' };

test('an address reads as where it is written', () => {
  expect(linesOf({ ...place, street: '12 Lamp Road' })).toEqual(['Li Wei, 13812345678', '12 Lamp Road, 528000 Foshan, Guangdong, CN']);
  expect(linesOf({ ...place, region: '广东省', city: '佛山市', country: '', street: '灯都大道12号' })[1]).toBe('广东省佛山市灯都大道12号 528000');
});

test('what is not known leaves no comma behind, and nobody is named twice', () => {
  expect(linesOf({ label: '', recipient: 'Li', phone: '', street: 'Road 1', city: '', region: '', postalCode: '', country: '' })).toEqual(['Road 1']);
  expect(wordsOf({ label: '', recipient: 'Li' })).toBe('Li');
});
