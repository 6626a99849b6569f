import { Button } from '@/ui/Button';
import { State } from '@/ui/State';
import type { Column } from '@/ui/table/types';
import { When } from '@/ui/When';
import type { Link } from '../shared/documents.platform';
import { lookOfTurn, roleOf, turnOf } from '../shared/linkState';
import type { ChannelText } from './useText';

const scenarios = ['wholesale', 'retail', 'direct'] as const;
const scenarioWord = (code: string, t: ChannelText) => {
  const known = scenarios.find((each) => each === code);
  return known ? t(known) : code;
};
const since = ({ endedAt, acceptedAt, invitedAt }: Link) => endedAt ?? acceptedAt ?? invitedAt;

function Name({ link: { partner }, to }: { link: Link; to: string | null }) {
  return to ? <Button look="link" to={to}>{partner.name}</Button> : <span className="strong cut">{partner.name}</span>;
}

export function linkColumns(t: ChannelText, addressOf: (link: Link) => string | null): Column<Link>[] {
  return [
    { key: 'partner', head: t('partner'), width: 210, grow: true, freeze: 'start', sort: true, filter: { kind: 'text' }, value: ({ partner }) => partner.name, cell: (link) => <Name link={link} to={addressOf(link)} />, second: ({ partner }) => partner.gln ?? '–' },
    { key: 'role', head: t('role'), width: 120, sort: true, value: (link) => t(roleOf(link)), cell: (link) => t(roleOf(link)) },
    { key: 'state', head: t('state'), width: 140, sort: true, value: (link) => t(`state_${turnOf(link)}`), cell: (link) => <State {...lookOfTurn(turnOf(link))}>{t(`state_${turnOf(link)}`)}</State> },
    { key: 'since', head: t('since'), width: 100, sort: true, value: since, cell: (link) => <When at={since(link)} as="day" /> },
    { key: 'area', head: t('area'), width: 140, priority: 3, sort: true, value: ({ partner }) => partner.region?.name ?? '', cell: ({ partner }) => <span className="cut">{partner.region?.name ?? '–'}</span> },
    { key: 'gln', head: t('gln'), width: 130, priority: 4, value: ({ partner }) => partner.gln ?? '', cell: ({ partner }) => <span className="t-3">{partner.gln ?? '–'}</span> },
    { key: 'transport', head: t('transport'), width: 100, priority: 2, value: ({ transport }) => t(transport), cell: ({ transport }) => t(transport) },
    { key: 'scenario', head: t('scenario'), width: 96, priority: 5, value: ({ orderScenario }) => scenarioWord(orderScenario, t), cell: ({ orderScenario }) => scenarioWord(orderScenario, t) },
  ];
}
