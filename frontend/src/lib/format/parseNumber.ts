import { isDecimal, multiply, type Decimal } from '@/lib/decimal';

const shorthand: Record<string, Decimal> = { k: '1000', m: '1000000', 万: '10000', 亿: '100000000' };

/** What people type or paste as a number: "1,204.50", "¥1 204.50", "−3", "１２", "1.5万" → plain decimal; null when it is none. */
export function parseNumber(text: string): Decimal | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[\s,'’]|[^\d.\-+()a-z万亿]/gi, '')
    .replace(/^\+/, '');
  const found = plain.match(/^(-?[\d.]+)([km万亿]?)$/i);
  if (!found?.[1] || !isDecimal(found[1])) return null;
  const value = multiply(found[1], shorthand[found[2]?.toLowerCase() ?? ''] ?? '1');
  return value;
}
