import { Fragment } from 'react';
import { formatQuantity } from '@/lib/format/number';
import { Icon } from '@/ui/Icon';
import { Known } from '@/ui/Known';
import { TextureBar } from '@/ui/TextureBar';
import { useReading } from '@/ui/theme/look';
import { texturesOf } from './known';
import type { Tier } from './places';
import { tierName } from './tierName';
import { useText } from './useText';

function About({ tier }: { tier: Tier }) {
  const t = useText();
  const { locale } = useReading();
  const cover = tier.group === 'us' ? tier.places[0]?.cover : null;
  if (typeof cover === 'number') return <>{t('cover', { days: formatQuantity(String(cover), locale) })}</>;
  if (tier.group !== 'us' && tier.sharing === 0) return <>{t('nobodyShows')}</>;
  if (tier.available.kind === 'atLeast') return <>{t('lower')}</>;
  if (tier.sold.kind === 'exact' || tier.sold.kind === 'atLeast') return <>{t('soldShort', { count: (tier.sold.kind === 'atLeast' ? '≥ ' : '') + formatQuantity(tier.sold.value, locale) })}</>;
  return <>{t('allShown')}</>;
}

function One({ tier, us }: { tier: Tier; us: string }) {
  const t = useText();
  const isUs = tier.group === 'us';
  const parts = texturesOf(tier.places.map(({ available }) => available), (kind, count) => t(`texture.${kind}`, { count }));
  return (
    <div className="net-tier">
      <div className="row"><span className="strong cut">{isUs ? us : tierName(tier, t)}</span><span className="t-3 nowrap">{isUs ? t('warehouses', { count: tier.places[0]?.parts.length ?? 0 }) : t('share', { sharing: tier.sharing, total: tier.places.length })}</span></div>
      <div className="figure net-sum"><Known value={tier.available} /></div>
      <TextureBar parts={parts} />
      <div className="small t-3"><About tier={tier} /></div>
    </div>
  );
}

/** Per tier: a sum with its exactness, and how many companies show how much. */
export function TierStrip({ tiers, us }: { tiers: readonly Tier[]; us: string }) {
  const shown = tiers.filter(({ group }) => group !== 'suppliers' && group !== 'others');
  return (
    <div className="net-strip">
      {shown.map((tier, at) => <Fragment key={tier.group}>{at > 0 && <Icon name="next" tone="text-3" />}<One tier={tier} us={us} /></Fragment>)}
    </div>
  );
}
