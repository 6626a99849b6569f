import { useMay } from '@/features/identity/shared/viewer';
import type { Grant } from '@/features/network/shared/documents.platform';
import { lastDay } from '@/features/network/shared/lastDay';
import { isLive, useOpenGrants } from '@/features/network/shared/useChannel';
import { keyOf } from '@/graphql/ids';
import { formatDay } from '@/lib/format/date';
import { Button } from '@/ui/Button';
import { Consent } from '@/ui/Consent';
import { useReading } from '@/ui/theme/look';
import type { Partner } from './documents';
import { useText } from './useText';

type Level = 0 | 1 | 2 | 3 | 4 | 5;
const levelOf = (level: number) => Math.max(0, Math.min(5, level)) as Level;

/** What each of the two lets the other see; it is granted and taken back under Network. */
export function Grants({ partner: { organisationId }, linked }: { partner: Partner; linked: boolean }) {
  const t = useText();
  const may = useMay();
  const { given, received } = useOpenGrants();
  if (!may('visibility.grant.view') || !organisationId) return null;
  const now = new Date();
  const ours = given.filter((grant) => grant.viewer.id === organisationId && isLive(grant, now));
  const theirs = received.filter((grant) => grant.owner.id === organisationId && isLive(grant, now));
  const give = linked && may('visibility.grant.give') && <Button size="s" look="quiet" to={`/network/grants/new?to=${keyOf(organisationId)}`}>{t(ours.length > 0 ? 'changeGrant' : 'letSee')}</Button>;
  return (
    <section className="section">
      <div className="ptr-head"><h2>{t('grants')}</h2><Button look="link" size="s" to="/network/grants">{t('toGrants')}</Button></div>
      {!linked && ours.length + theirs.length === 0 ? <p className="t-3">{t('grantsFirst')}</p> : (
        <ul className="ptr-list">
          <li><span className="grow t-3">{t('grantGiven')}</span><Shown grants={ours} />{give}</li>
          <li><span className="grow t-3">{t('grantReceived')}</span><Shown grants={theirs} /></li>
        </ul>
      )}
    </section>
  );
}

function Shown({ grants }: { grants: readonly Grant[] }) {
  const t = useText();
  const reading = useReading();
  if (grants.length === 0) return <Consent level={0} word />;
  return (
    <span className="stack" style={{ gap: 2 }}>
      {grants.map(({ id, level, validUntil }) => (
        <span key={id} className="row wrap"><Consent level={levelOf(level)} word /><span className="small t-3">{validUntil ? t('until', { day: formatDay(lastDay(validUntil), reading) }) : t('untilNone')}</span></span>
      ))}
    </span>
  );
}
