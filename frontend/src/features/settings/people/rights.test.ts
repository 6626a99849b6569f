import { expect, test } from 'vitest';
import { rightsInWords, rightWord } from './rights';

test('rights about one thing stand together, in the order they came', () => {
  expect(rightsInWords(['sales.order.view', 'attachments.file.view', 'sales.order.confirm'], 'en')).toEqual(['Sales orders: see, confirm', 'Files: see']);
  expect(rightsInWords(['sales.order.view', 'sales.order.confirm'], 'zh')).toEqual(['销售订单：查看、确认']);
});

test('what a star leaves open is said', () => {
  expect(rightsInWords(['*'], 'en')).toEqual(['Everything']);
  expect(rightsInWords(['*.*.view', 'partners.*'], 'en')).toEqual(['Everything: see', 'Partners: everything']);
  expect(rightsInWords(['catalog.*.view'], 'zh')).toEqual(['商品目录：查看']);
  expect(rightWord('*', 'zh')).toBe('全部');
});

test('a right nobody has words for yet stays readable', () => {
  expect(rightWord('rebates.claim.settle', 'en')).toBe('rebates.claim: settle');
});
