import { modeLrgb, modeRgb, useMode as know, wcagContrast } from 'culori/fn';
import { expect, test } from 'vitest';
import { accentOf } from './accent';
import { palettes, type Theme } from './palette';

know(modeRgb);
know(modeLrgb);

const brands = ['#ffd400', '#0b6675', '#7a2e5d', '#00ff88', '#123456', '#d7392f', '#777777', '#000000', '#ffffff', '#ff6a00'];

test.each(brands.flatMap((brand) => (['light', 'dark'] as Theme[]).map((theme) => [brand, theme] as const)))(
  '%s can be read as a link and a mark in the %s theme',
  (brand, theme) => {
    const { accent, text, soft } = accentOf(brand, theme);
    const { surface } = palettes[theme];
    expect(wcagContrast(accent, surface)).toBeGreaterThanOrEqual(4.5);
    expect(wcagContrast(text, surface)).toBeGreaterThanOrEqual(4.5);
    expect(wcagContrast(palettes[theme].text, soft)).toBeGreaterThanOrEqual(7);
  },
);

test('a yellow brand is darkened and says so; red and grey fall back to text', () => {
  expect(accentOf('#ffd400', 'light').change).toBe('darkened');
  expect(accentOf('#d7392f', 'light')).toMatchObject({ accent: palettes.light.text, change: 'red' });
  expect(accentOf('#777777', 'dark').change).toBe('grey');
});
