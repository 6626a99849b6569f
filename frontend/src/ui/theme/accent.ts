import { contrast, formatHex, type Oklch, toOklch } from './oklch';
import { palettes, type Theme } from './palette';

export type Accent = {
  accent: string;
  text: string;
  soft: string;
  line: string;
  /** What had to be done to the brand's colour, for the preview in Settings. */
  change: 'none' | 'darkened' | 'lightened' | 'grey' | 'red';
};

const MOST_CHROMA = 0.13;
const GREY = 0.02;
const READABLE = 4.5;

const house: Record<Theme, Accent> = {
  light: { accent: '#0b6675', text: '#0a5c6a', soft: '#e4f1f3', line: '#9fcbd2', change: 'none' },
  dark: { accent: '#4fb0be', text: '#6cc3cf', soft: '#122b30', line: '#27606a', change: 'none' },
};

/** Moves lightness in small steps until the colour can be read on all grounds. */
function readable(colour: Oklch, grounds: string[], step: number): Oklch {
  let found = colour;
  const unread = () => grounds.some((ground) => contrast(formatHex(found), ground) < READABLE);
  for (let tries = 0; tries < 100 && unread(); tries += 1) found = { ...found, l: Math.min(1, Math.max(0, found.l + step)) };
  return found;
}

const hueDistance = (one: number, other: number) => Math.abs(((one - other + 540) % 360) - 180);

function plain(theme: Theme, change: Accent['change']): Accent {
  const { text, hover, control } = palettes[theme];
  return { accent: text, text, soft: hover, line: control, change };
}

/** Brand within 25° of our red: selected would look like wrong. */
function isRed({ c, h }: Oklch, theme: Theme): boolean {
  return c > 0.1 && hueDistance(h, toOklch(palettes[theme].bad)?.h ?? 0) < 25;
}

function onLight(capped: Oklch): Accent {
  const { surface } = palettes.light;
  const soft = formatHex({ ...capped, l: 0.96, c: capped.c * 0.15 });
  const found = readable(capped, [surface, soft], -0.01);
  const text = readable({ ...found, l: found.l - 0.03 }, [surface, soft], -0.01);
  return {
    accent: formatHex(found), text: formatHex(text), soft, line: formatHex({ ...found, l: 0.81, c: found.c * 0.6 }),
    change: found.l === capped.l ? 'none' : 'darkened',
  };
}

function onDark(capped: Oklch): Accent {
  const { surface } = palettes.dark;
  const soft = formatHex({ ...capped, l: 0.27, c: capped.c * 0.3 });
  const found = readable({ ...capped, l: Math.max(capped.l, 0.6) }, [surface], 0.01);
  const text = readable({ ...found, l: found.l + 0.06 }, [surface, soft], 0.01);
  return {
    accent: formatHex(found), text: formatHex(text), soft, line: formatHex({ ...found, l: 0.45, c: found.c * 0.6 }),
    change: found.l === capped.l ? 'none' : 'lightened',
  };
}

/**
 * A tenant's brand colour made fit for focus, selection and links: hue kept, chroma capped, lightness moved until it reads 4.5:1.
 * Greys and reds fall back to the text colour, so that "selected" never looks like "wrong".
 */
export function accentOf(brand: string | null | undefined, theme: Theme): Accent {
  const given = brand ? toOklch(brand) : null;
  if (!given) return house[theme];
  if (given.c < GREY) return plain(theme, 'grey');
  if (isRed(given, theme)) return plain(theme, 'red');
  const capped = { ...given, c: Math.min(given.c, MOST_CHROMA) };
  return theme === 'light' ? onLight(capped) : onDark(capped);
}
