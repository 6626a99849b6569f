import { Consent } from '@/ui/Consent';
import type { Column } from '@/ui/table/types';
import { When } from '@/ui/When';
import { lastDay } from '../shared/lastDay';
import type { Grant } from '../shared/documents.platform';
import { isLive } from '../shared/useChannel';
import type { GrantsText } from './useText';
import { whichWords } from './words';

type Words = { t: GrantsText; side: 'given' | 'received'; nameOf: (id: string) => string; lastLooks: ReadonlyMap<string, string> };

const levelOf = (level: number) => Math.max(0, Math.min(5, level)) as 0 | 1 | 2 | 3 | 4 | 5;

function Until({ grant, t }: { grant: Grant; t: GrantsText }) {
  if (grant.revokedAt) return <span className="t-3">{t('takenBack')} <When at={grant.revokedAt} as="day" /></span>;
  if (!grant.validUntil) return <span className="t-2">{t('noEnd')}</span>;
  return isLive(grant, new Date()) ? <When at={lastDay(grant.validUntil)} as="day" /> : <span className="t-3">{t('isEnded')} <When at={lastDay(grant.validUntil)} as="day" /></span>;
}

export function grantColumns({ t, side, nameOf, lastLooks }: Words): Column<Grant>[] {
  const other = (grant: Grant) => (side === 'given' ? grant.viewer : grant.owner).name;
  return [
    { key: 'other', head: t(side === 'given' ? 'viewer' : 'owner'), width: 190, grow: true, freeze: 'start', sort: true, filter: { kind: 'text' }, value: other, cell: (grant) => <span className="strong cut">{other(grant)}</span> },
    { key: 'level', head: t('level'), width: 184, sort: true, value: ({ level }) => t(`level_${levelOf(level)}`), cell: ({ level }) => <Consent level={levelOf(level)} word /> },
    { key: 'products', head: t('products'), width: 190, priority: 2, value: (grant) => whichWords(grant, nameOf, t), cell: (grant) => <span className="cut">{whichWords(grant, nameOf, t)}</span> },
    { key: 'until', head: t('until'), width: 140, sort: true, value: ({ validUntil }) => validUntil ?? '', cell: (grant) => <Until grant={grant} t={t} /> },
    { key: 'purpose', head: t('purpose'), width: 160, priority: 4, value: ({ purpose }) => purpose, cell: ({ purpose }) => <span className="t-2 cut">{purpose || '–'}</span> },
    { key: 'since', head: t('since'), width: 90, priority: 5, sort: true, value: ({ grantedAt }) => grantedAt, cell: ({ grantedAt }) => <When at={grantedAt} as="day" /> },
    ...(side === 'given' ? [{
      key: 'look', head: t('lastLook'), width: 110, priority: 3, value: ({ viewer }: Grant) => lastLooks.get(viewer.id) ?? '',
      cell: ({ viewer }: Grant) => { const at = lastLooks.get(viewer.id); return at ? <When at={at} /> : <span className="t-3">{t('never')}</span>; },
    }] : []),
  ];
}
