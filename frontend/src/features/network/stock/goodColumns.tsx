import { Known } from '@/ui/Known';
import type { Known as KnownValue } from '@/ui/known';
import type { Column } from '@/ui/table/types';
import { TextureBar } from '@/ui/TextureBar';
import type { Company } from '../shared/documents.platform';
import type { GoodLine } from './goods';
import { texturesOf } from './known';
import { groupOf } from './places';
import { tierName } from './tierName';
import type { StockText } from './useText';

const plain = (known: KnownValue) => (known.kind === 'exact' ? known.value : known.kind === 'atLeast' ? `≥ ${known.value}` : known.kind === 'hidden' ? '?' : '');

export function goodColumns(t: StockText, companies: readonly Company[]): Column<GoodLine>[] {
  const kindsOf = (group: 'customers' | 'below') => new Set<string>(companies.filter(({ tier }) => groupOf(tier ?? null) === group).map(({ kind }) => kind));
  const has = (group: 'customers' | 'below') => kindsOf(group).size > 0;
  const sum = (key: 'us' | 'customers' | 'below', head: string): Column<GoodLine> => ({
    key, head, width: key === 'below' ? 176 : 128, align: 'right', value: (line) => plain(line[key]), cell: (line) => <Known value={line[key]} strong={key === 'us'} />,
  });
  return [
    { key: 'name', head: t('product'), width: 260, grow: true, freeze: 'start', value: ({ name }) => name, cell: ({ name }) => <span className="strong cut">{name}</span>, second: ({ sku }) => sku },
    { key: 'sku', head: t('code'), width: 120, priority: 3, value: ({ sku }) => sku, cell: ({ sku }) => <span className="t-3">{sku}</span> },
    sum('us', t('group.us')),
    ...(has('customers') ? [sum('customers', tierName({ group: 'customers', kinds: kindsOf('customers') }, t))] : []),
    ...(has('below') ? [sum('below', t('kind.below'))] : []),
    {
      key: 'shares', head: t('shares'), width: 180, priority: 2, value: ({ sharing, total }) => t('sharesOf', { sharing, total }),
      cell: ({ product, figures, sharing, total }) => (product ? (
        <span className="row"><span className="grow"><TextureBar parts={texturesOf(figures, (kind, count) => t(`texture.${kind}`, { count }))} /></span><span className="t-3 nowrap">{t('sharesOf', { sharing, total })}</span></span>
      ) : <span className="t-3">{t('notShared')}</span>),
    },
  ];
}
