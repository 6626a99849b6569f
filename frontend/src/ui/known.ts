import type { Decimal } from '@/lib/decimal';

/** A figure with its exactness; nobody may mistake ignorance for zero. */
export type Known =
  | { kind: 'exact'; value: Decimal }
  | { kind: 'atLeast'; value: Decimal; /** Sources that are not counted. */ missing?: number }
  | { kind: 'band'; from: Decimal; to: Decimal | null; /** Right end of the little bar. */ most?: Decimal }
  | { kind: 'yesNo'; yes: boolean }
  | { kind: 'word'; word: string }
  | { kind: 'hidden' }
  | { kind: 'none' };
