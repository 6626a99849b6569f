import { expect, test } from 'vitest';
import { actOf } from './keyboard';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });
const plain = { editable: false, number: false, page: 10 };
const number = { editable: true, number: true, page: 10 };
const text = { editable: true, number: false, page: 10 };

test('letters are commands, except where text is typed', () => {
  expect(actOf(press('j'), plain)).toMatchObject({ do: 'move', rows: 1 });
  expect(actOf(press('j'), number)).toMatchObject({ do: 'move', rows: 1 });
  expect(actOf(press('j'), text)).toEqual({ do: 'type', text: 'j' });
  expect(actOf(press('.'), number)).toEqual({ do: 'menu' });
});

test('digits replace what is in a cell, and nothing elsewhere', () => {
  expect(actOf(press('3'), number)).toEqual({ do: 'type', text: '3' });
  expect(actOf(press('3'), plain)).toBeNull();
});

test('shift marks rows, ctrl fills and undoes', () => {
  expect(actOf(press('ArrowDown', { shiftKey: true }), number)).toMatchObject({ extend: true });
  expect(actOf(press('d', { ctrlKey: true }), number)).toEqual({ do: 'fill' });
  expect(actOf(press('Z', { ctrlKey: true, shiftKey: true }), number)).toEqual({ do: 'redo' });
});

test('Tab and alt keys are left to the page', () => {
  expect(actOf(press('Tab'), number)).toBeNull();
  expect(actOf(press('ArrowDown', { altKey: true }), number)).toBeNull();
});
