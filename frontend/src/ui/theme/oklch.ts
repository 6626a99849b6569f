/** Björn Ottosson's OKLab as cylinder: lightness 0..1, chroma, hue in degrees. https://bottosson.github.io/posts/oklab/ */
export type Oklch = { l: number; c: number; h: number };

type Three = readonly [number, number, number];

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const encoded = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

const times = (rows: readonly Three[], [a, b, c]: Three) => rows.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Three;

const toCone: Three[] = [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]];
const toLab: Three[] = [[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]];
const fromLab: Three[] = [[1, 0.3963377774, 0.2158037573], [1, -0.1055613458, -0.0638541728], [1, -0.0894841775, -1.291485548]];
const fromCone: Three[] = [[4.0767416621, -3.3077115913, 0.2309699292], [-1.2684380046, 2.6097574011, -0.3413193965], [-0.0041960863, -0.7034186147, 1.707614701]];

/** Linear red, green and blue of "#0b6675" or "#fff"; null for anything else. */
function linearOf(hex: string): Three | null {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(hex);
  const found = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(short ? `#${short.slice(1).map((digit) => digit + digit).join('')}` : hex);
  return found && (found.slice(1).map((pair) => linear(parseInt(pair, 16) / 255)) as unknown as Three);
}

export function toOklch(hex: string): Oklch | null {
  const rgb = linearOf(hex);
  if (!rgb) return null;
  const cone = times(toCone, rgb).map(Math.cbrt) as unknown as Three;
  const [l, a, b] = times(toLab, cone);
  return { l, c: Math.hypot(a, b), h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 };
}

/** "#0b6675"; what the screen cannot show is cut to what it can. */
export function formatHex({ l, c, h }: Oklch): string {
  const turn = (h * Math.PI) / 180;
  const cone = times(fromLab, [l, c * Math.cos(turn), c * Math.sin(turn)]).map((value) => value ** 3) as unknown as Three;
  const bytes = times(fromCone, cone).map((value) => Math.round(255 * Math.min(1, Math.max(0, encoded(value)))));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

const luminance = ([r, g, b]: Three) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Contrast after WCAG 2, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map((hex) => luminance(linearOf(hex) ?? [0, 0, 0])).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
