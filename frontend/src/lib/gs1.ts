/** One application identifier with its value: { ai: "17", value: "271231" }. */
export type Element = { ai: string; value: string };

/** What a scanned code says about goods; everything that was in it stays in `elements`. */
export type Scan = {
  /** As it was read, without the symbology identifier. */
  text: string;
  /** Trade item, 14 digits; of 01, 02 or a retail code. */
  gtin: string | null;
  /** Shipping unit (00). */
  sscc: string | null;
  lot: string | null;
  serial: string | null;
  /** ISO days. */
  expires: string | null;
  produced: string | null;
  /** Pieces in it (30 or 37). */
  count: string | null;
  /** Net weight in kg (310n), with its places. */
  weight: string | null;
  /** Purchase order number (400). */
  order: string | null;
  elements: Element[];
};

const GS = '\u001d';

/** Length of the identifier, by its first two digits (GS1 General Specifications, figure 7.8.2). */
const identifierLength = (start: string): number => {
  if (/^(2[345]|4[0-2])/.test(start)) return 3;
  if (/^(3[1-69]|43|7[0-2]|8[0-2])/.test(start)) return 4;
  return /^(0[0-4]|1[0-9]|2[0-2]|3[07]|9[0-9])/.test(start) ? 2 : 0;
};

/** Total length of those that need no separator after them, by their first two digits; part of the standard, never to change. */
const predefined: Record<string, number> = {
  '00': 20, '01': 16, '02': 16, '03': 16, '04': 18, '11': 8, '12': 8, '13': 8, '14': 8, '15': 8, '16': 8, '17': 8, '18': 8, '19': 8, '20': 4,
  '31': 10, '32': 10, '33': 10, '34': 10, '35': 10, '36': 10, '41': 16,
};

const X = (most: number) => new RegExp(`^[!"%-?A-Z_a-z]{1,${most}}$`);
const digits = (least: number, most = least) => new RegExp(`^\\d{${least},${most}}$`);

/** The form of values we rely on; others have only the general limit of 90. */
const forms: [identifier: RegExp, form: RegExp][] = [
  [/^00$/, digits(18)], [/^0[1-3]$/, digits(14)], [/^(10|21|22|243|254|42[07])$/, X(20)], [/^1[1-7]$/, digits(6)], [/^20$/, digits(2)], [/^235$/, X(28)],
  [/^(240|241|250|251|400|401|403)$/, X(30)], [/^242$/, digits(1, 6)], [/^253$/, /^\d{13}[!"%-?A-Z_a-z]{0,17}$/], [/^255$/, digits(13, 25)], [/^(30|37)$/, digits(1, 8)],
  [/^3[1-6]\d\d$/, digits(6)], [/^39[0-2]\d$/, digits(1, 18)], [/^402$/, digits(17)], [/^41[0-7]$/, digits(13)], [/^42[2-4]$/, digits(3, 15)], [/^9[1-9]$/, X(90)], [/^90$/, X(30)],
];
const general = X(90);

/** The modulo 10 check digit of GTIN, SSCC and GLN. */
export function hasRightCheckDigit(code: string): boolean {
  if (!/^\d{2,18}$/.test(code)) return false;
  const sum = [...code].reverse().reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0);
  return sum % 10 === 0;
}

const checked = /^(0[0-3]|402|41[0-7])$/;

function isRight({ ai, value }: Element): boolean {
  const form = forms.find(([identifier]) => identifier.test(ai))?.[1] ?? general;
  return form.test(value) && (!checked.test(ai) || hasRightCheckDigit(value)) && (!/^1[1-7]$/.test(ai) || isoDay(value) !== null);
}

/** YYMMDD → ISO day: the century by a window of 50 years, day 00 is the last of its month. */
export function isoDay(text: string, now = new Date()): string | null {
  const [yy = NaN, month = NaN, day = NaN] = (text.match(/^(\d\d)(\d\d)(\d\d)$/) ?? []).slice(1).map(Number);
  const distance = yy - (now.getUTCFullYear() % 100);
  const century = Math.floor(now.getUTCFullYear() / 100) + (distance >= 51 ? -1 : distance <= -50 ? 1 : 0);
  const year = century * 100 + yy;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (!(month >= 1 && month <= 12) || !(day <= last)) return null;
  return new Date(Date.UTC(year, month - 1, day || last)).toISOString().slice(0, 10);
}

/** Splits an element string; null when a part is not as the standard wants it. FNC1 between parts is the group separator. */
export function parseElements(text: string): Element[] | null {
  const found: Element[] = [];
  let rest = text.replace(new RegExp(`^${GS}`), '');
  while (rest !== '') {
    const length = identifierLength(rest);
    const ai = rest.slice(0, length);
    const end = rest.indexOf(GS);
    const total = predefined[rest.slice(0, 2)] ?? (end < 0 ? rest.length : end);
    const value = rest.slice(length, total);
    if (length === 0 || ai.length < length || value.includes(GS) || !isRight({ ai, value })) return null;
    found.push({ ai, value });
    rest = rest.slice(total).replace(new RegExp(`^${GS}`), '');
  }
  return found.length > 0 ? found : null;
}

/** "(01)06912345678905(10)A7" as it is printed below a code. */
function parseBracketed(text: string): Element[] | null {
  const parts = [...text.matchAll(/\((\d{2,4})\)([^(]+)/g)].map(([, ai = '', value = '']) => ({ ai, value: value.trim() }));
  const whole = parts.map(({ ai, value }) => `(${ai})${value}`).join('');
  return parts.length > 0 && whole === text.replaceAll(/\s+(?=\()/g, '').trim() && parts.every(isRight) ? parts : null;
}

const keys = /^(00|01|414|417|8006)$/;

/** GS1 Digital Link: https://example.com/01/06912345678905/10/A7?17=271231. */
export function parseLink(text: string): Element[] | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  const path = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  const from = path.findIndex((part, at) => keys.test(part) && (path.length - at) % 2 === 0);
  if (from < 0) return null;
  const pairs: Element[] = [];
  for (let at = from; at < path.length; at += 2) pairs.push({ ai: path[at] ?? '', value: path[at + 1] ?? '' });
  const all = [...pairs, ...[...url.searchParams].filter(([ai]) => /^\d{2,4}$/.test(ai)).map(([ai, value]) => ({ ai, value }))]
    .map(({ ai, value }) => ({ ai, value: ai === '01' ? value.padStart(14, '0') : value }));
  return all.every(isRight) ? all : null;
}

/** UPC-E's eight digits as the twelve they stand for. */
export function expandUpcE(code: string): string | null {
  const found = code.match(/^([01])(\d)(\d)(\d)(\d)(\d)(\d)(\d)$/);
  if (!found) return null;
  const [, n = '', a = '', b = '', c = '', d = '', e = '', how = '', check = ''] = found;
  const middle = how <= '2' ? `${a}${b}${how}0000${c}${d}${e}` : how === '3' ? `${a}${b}${c}00000${d}${e}` : how === '4' ? `${a}${b}${c}${d}00000${e}` : `${a}${b}${c}${d}${e}0000${how}`;
  const whole = `${n}${middle}${check}`;
  return hasRightCheckDigit(whole) ? whole : null;
}

/** A retail code (EAN-8, UPC-A, EAN-13, ITF-14) as 14 digits; null when it is none. */
export function gtinOf(text: string): string | null {
  const code = text.trim();
  return /^(\d{8}|\d{12,14})$/.test(code) && hasRightCheckDigit(code) ? code.padStart(14, '0') : null;
}

const IDENTIFIER = /^\][A-Za-z]\d/;

function elementsOf(text: string): Element[] {
  if (text.startsWith('(')) return parseBracketed(text) ?? [];
  if (/^https?:/i.test(text)) return parseLink(text) ?? [];
  if (text.includes(GS)) return parseElements(text) ?? [];
  // Without a separator only what begins like a trade item or a shipping unit: an own code may be all digits too.
  return /^(01\d{14}|02\d{14}|00\d{18})/.test(text) ? (parseElements(text) ?? []) : [];
}

/** Reads whatever a scanner or a camera gives: GS1 strings, Digital Links, retail codes, own codes. */
export function readScan(raw: string, now = new Date()): Scan {
  const text = raw.replace(IDENTIFIER, '').trim();
  const elements = gtinOf(text) ? [] : elementsOf(text);
  const get = (...wanted: string[]) => elements.find(({ ai }) => wanted.includes(ai))?.value ?? null;
  const day = (value: string | null) => (value === null ? null : isoDay(value, now));
  const weight = elements.find(({ ai }) => /^310[0-5]$/.test(ai));
  return {
    text, elements, gtin: get('01', '02') ?? gtinOf(text), sscc: get('00'), lot: get('10'), serial: get('21'), expires: day(get('17', '15')), produced: day(get('11')),
    count: stripZeros(get('37', '30')), weight: weight ? withPlaces(weight) : null, order: get('400'),
  };
}

const stripZeros = (value: string | null) => value?.replace(/^0+(?=\d)/, '') ?? null;

function withPlaces({ ai, value }: Element): string {
  const places = Number(ai[3]);
  const whole = stripZeros(value.slice(0, value.length - places) || '0') ?? '0';
  return places === 0 ? whole : `${whole}.${value.slice(-places)}`;
}
