import type { PreviewConfirmQuery } from '@/graphql/generated/tenant/graphql';

export type Consequence = PreviewConfirmQuery['previewConfirm'][number];
export type Counts = { full: number; part: number; none: number; notNow: number };

/** What confirming would come to, by kind. */
export function countsOf(rows: readonly Pick<Consequence, 'outcome'>[]): Counts {
  const count = (outcome: Consequence['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return { full: count('IN_FULL'), part: count('IN_PART'), none: count('NOTHING'), notNow: count('NOT_NOW') };
}

/** The orders that a run would touch: all that can be answered when the rest may wait, else those in full only. */
export function touched(rows: readonly Consequence[], partial: boolean): string[] {
  const wanted = partial ? ['IN_FULL', 'IN_PART', 'NOTHING'] : ['IN_FULL'];
  return rows.filter(({ outcome }) => wanted.includes(outcome)).map(({ order }) => order.id);
}
