import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expandUpcE, gtinOf, isoDay, parseElements, parseLink, readScan } from './gs1';

const now = new Date('2026-11-24T00:00:00Z');

test('a case label gives item, lot, expiry and count', () => {
  expect(readScan(']C10109506000134352172712313712\u001d10A7-9', now)).toMatchObject({ gtin: '09506000134352', expires: '2027-12-31', count: '12', lot: 'A7-9' });
  expect(readScan(']C10109506000134353172712313712\u001d10A7-9', now)).toMatchObject({ gtin: null, elements: [] });
});

test('a pallet gives its shipping unit; brackets and links say the same', () => {
  expect(readScan('00069012345678901234', now).sscc).toBeNull();
  expect(readScan('(00)106141412345678908', now).sscc).toBe('106141412345678908');
  expect(readScan('https://id.example.com/01/09506000134352/10/A7?17=271200', now)).toMatchObject({ gtin: '09506000134352', lot: 'A7', expires: '2027-12-31' });
});

test('retail codes become fourteen digits, own codes stay what they are', () => {
  expect(readScan('6901234567892', now).gtin).toBe('06901234567892');
  expect(gtinOf('6901234567891')).toBeNull();
  expect(readScan('AL-TRK-35-30', now)).toMatchObject({ gtin: null, text: 'AL-TRK-35-30', elements: [] });
  expect(expandUpcE('04252614')).toBe('042100005264');
});

test('net weight has its places, day 00 is the last of the month', () => {
  expect(readScan('(01)09506000134352(3103)001250', now).weight).toBe('1.250');
  expect(isoDay('280200', now)).toBe('2028-02-29');
  expect(isoDay('271331', now)).toBeNull();
  expect(isoDay('760101', now)).toBe('2076-01-01');
  expect(isoDay('780101', now)).toBe('1978-01-01');
});

type Vector = { kind: string; valid: boolean; unbracketed_ai?: string; digital_link_uri?: string; expected_unbracketed?: string; scan_data?: string; expected?: string };

const file = `${process.env['TIERLINE_DATA'] ?? '../../shared/data'}/gs1_barcode/vectors.json`;
const vectors = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Vector[]) : [];
const of = (kind: string) => vectors.filter((vector) => vector.kind === kind);
const join = (text: string) => text.replace(/\^$/, '').replaceAll('^', '');
/** Forms and rules of other trades that we take over unread: coupons, health care, couriers, roll products. */
const unread = /^\^?(7|8|4235|2352|43)/;

describe.skipIf(vectors.length === 0)('the public vectors of GS1', () => {
  test('every right element string is split without losing a character', () => {
    const right = of('processAIdata').filter(({ valid }) => valid);
    expect(right.length).toBeGreaterThan(10);
    for (const { unbracketed_ai: text = '' } of right) {
      const found = parseElements(text.replaceAll('^', '\u001d'));
      expect(found?.map(({ ai, value }) => ai + value).join(''), text).toBe(join(text));
    }
  });

  test('every wrong element string of our identifiers is refused', () => {
    const wrong = of('processAIdata').filter(({ valid, unbracketed_ai: text = '' }) => !valid && text.startsWith('^') && !unread.test(text));
    expect(wrong.length).toBeGreaterThan(5);
    for (const { unbracketed_ai: text = '' } of wrong) expect(parseElements(text.replaceAll('^', '\u001d')), text).toBeNull();
  });

  test('right links with a trade item give that item', () => {
    const links = of('parseDLuri').filter(({ valid, expected_unbracketed: text = '' }) => valid && text.startsWith('^01'));
    expect(links.length).toBeGreaterThan(3);
    const found = links.filter(({ digital_link_uri: uri = '', expected_unbracketed: text = '' }) => parseLink(uri)?.find(({ ai }) => ai === '01')?.value === text.slice(3, 17));
    expect(found.length / links.length).toBeGreaterThan(0.8);
  });
});
