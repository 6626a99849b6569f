import { useQuery } from 'urql';
import { useCommand } from '@/graphql/useCommand';
import { UserErrorList } from '@/graphql/UserErrorList';
import { Button } from '@/ui/Button';
import { done } from '@/ui/notices';
import { Tag } from '@/ui/Tag';
import { When } from '@/ui/When';
import { useText } from '../shared/useText';
import { EndOthersDocument, EndSessionDocument, SessionsDocument } from './sessions.platform';

/** Where one is signed in; what is not known any more can be ended. */
export function SessionSection() {
  const t = useText();
  const [{ data }, ask] = useQuery({ query: SessionsDocument });
  const end = useCommand(EndSessionDocument);
  const endOthers = useCommand(EndOthersDocument);
  const rows = data?.sessions ?? [];
  const current = rows.find(({ isCurrent }) => isCurrent);
  const again = (text: string) => { done(text); ask({ requestPolicy: 'network-only' }); };
  return (
    <section className="section">
      <h2>{t('account.sessions')}</h2>
      <p className="t-2">{data && t('account.sessionsText', { count: rows.length })}</p>
      <UserErrorList refused={[...end.refused, ...endOthers.refused]} />
      <ul className="settings-list">
        {rows.map(({ id, device, address, host, seenAt, signedInAt, isCurrent }) => (
          <li key={id}>
            <span className="grow">{device || t('account.someDevice')} {isCurrent && <Tag tone="accent">{t('account.here')}</Tag>}<br />
              <span className="small t-3">{host} · {address} · {t('account.seen')} <When at={seenAt ?? signedInAt} /></span>
            </span>
            {!isCurrent && <Button size="s" busy={end.busy} onClick={() => void end.run({ sessionId: id }).then(({ ok }) => ok && again(t('account.ended')))}>{t('account.end')}</Button>}
          </li>
        ))}
      </ul>
      {current && rows.length > 1 && <p><Button busy={endOthers.busy} onClick={() => void endOthers.run({ keptId: current.id }).then(({ ok }) => ok && again(t('account.othersEnded')))}>{t('account.endOthers')}</Button></p>}
    </section>
  );
}
