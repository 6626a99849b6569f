import type { StockText } from './useText';
import type { Tier } from './places';

/** Dealers, stores, or customers where they mix; the lowest tiers together. */
export function tierName({ group, kinds }: Pick<Tier, 'group' | 'kinds'>, t: StockText): string {
  if (group === 'below') return t('kind.below');
  if (group !== 'customers' || kinds.size !== 1) return t(`group.${group}`);
  if (kinds.has('DEALER')) return t('kind.DEALER');
  return kinds.has('STORE') ? t('kind.STORE') : t('group.customers');
}
