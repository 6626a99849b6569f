import { compare, isZero, sum, type Decimal } from '@/lib/decimal';

/** Why goods go back; other reasons are words. */
export const reasons = ['damaged', 'wrong', 'surplus'] as const;
export type Reason = (typeof reasons)[number];
export const isReason = (text: string): text is Reason => (reasons as readonly string[]).includes(text);

/** What somebody wants to give back of one line. */
export type Wish = { quantity: Decimal; reason: Reason | ''; lot: string };
export type Wishes = Readonly<Record<string, Wish>>;

export const noWish: Wish = { quantity: '0', reason: '', lot: '' };
export const wishOf = (lineId: string, wishes: Wishes): Wish => wishes[lineId] ?? noWish;

type Line = { lineId: string; open: Decimal };

export const isTooMuch = ({ lineId, open }: Line, wishes: Wishes) => compare(wishOf(lineId, wishes).quantity, open) > 0;
export const wished = (lines: readonly Line[], wishes: Wishes) => lines.filter(({ lineId }) => !isZero(wishOf(lineId, wishes).quantity));
export const totalWished = (lines: readonly Line[], wishes: Wishes) => sum(lines.map(({ lineId }) => wishOf(lineId, wishes).quantity));

/** As the server takes them: only lines of which something goes back. */
export const toldOf = (lines: readonly Line[], wishes: Wishes) =>
  wished(lines, wishes).map(({ lineId }) => {
    const { quantity, reason, lot } = wishOf(lineId, wishes);
    return { lineId, quantity, ...(reason ? { reason } : {}), ...(lot.trim() ? { lotCode: lot.trim() } : {}) };
  });

/** Why it cannot be sent yet; null when it can. */
export function wrongWith(lines: readonly Line[], wishes: Wishes, said: string): 'nothing' | 'tooMuch' | 'reason' | null {
  const chosen = wished(lines, wishes);
  if (chosen.length === 0) return 'nothing';
  if (chosen.some((line) => isTooMuch(line, wishes))) return 'tooMuch';
  return said.trim() || chosen.every(({ lineId }) => wishOf(lineId, wishes).reason) ? null : 'reason';
}
