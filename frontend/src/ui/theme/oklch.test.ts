import { formatHex as theirHex, modeOklab, modeOklch, modeLrgb, modeRgb, useMode as know, wcagContrast } from 'culori/fn';
import { expect, test } from 'vitest';
import { contrast, formatHex, toOklch } from './oklch';

know(modeRgb);
know(modeLrgb);
know(modeOklab);
const theirs = know(modeOklch);

const colours = ['#0b6675', '#ffd400', '#7a2e5d', '#123456', '#d7392f', '#00ff88', '#ffffff', '#000000'];

test.each(colours)('%s is what culori says it is, and comes back as itself', (hex) => {
  const [ours, expected] = [toOklch(hex), theirs(hex)];
  expect(ours?.l).toBeCloseTo(expected?.l ?? NaN, 3);
  expect(ours?.c).toBeCloseTo(expected?.c ?? NaN, 3);
  if ((expected?.c ?? 0) > 0.01) expect(ours?.h).toBeCloseTo(expected?.h ?? NaN, 0);
  expect(formatHex(ours ?? { l: 0, c: 0, h: 0 })).toBe(hex);
  expect(contrast(hex, '#f5f6f6')).toBeCloseTo(wcagContrast(hex, '#f5f6f6'), 2);
});

test('what no screen can show is cut, and what is no colour is none', () => {
  expect(formatHex({ l: 0.7, c: 0.35, h: 150 })).toBe(theirHex({ mode: 'oklch', l: 0.7, c: 0.35, h: 150 }));
  expect(toOklch('#abc')).toEqual(toOklch('#aabbcc'));
  expect(toOklch('url(x)')).toBeNull();
});
