import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '@/features/identity/shared/viewer';
import { useAccounts } from '@/features/partners/shared/useAccounts';
import { keyOf } from '@/graphql/ids';
import { Sentence } from '@/lib/i18n/Sentence';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Ink } from '@/ui/Ink';
import type { MenuItem } from '@/ui/Menu';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { State } from '@/ui/State';
import { SwitchField } from '@/ui/SwitchField';
import { useTableState } from '@/ui/table/useTableState';
import type { Link } from '../shared/documents.platform';
import { useLinks } from '../shared/useLinks';
import { AnswerSheet, type Answer } from '../shared/AnswerSheet';
import { InviteSheet } from './InviteSheet';
import { linkColumns } from './linkColumns';
import { lookOfTurn, roleOf, turnOf } from '../shared/linkState';
import { useText, type ChannelText } from './useText';

const rowKey = ({ id }: Link) => id;

function Lead({ links }: { links: readonly Link[] }) {
  const t = useText();
  const count = (turn: string) => links.filter((link) => turnOf(link) === turn).length;
  const [ours, theirs] = [count('us'), count('partner')];
  const waiting = ours > 0 ? t('wait', { count: ours }) : theirs > 0 ? t('waitTheirs', { count: theirs }) : t('waitNone');
  return <Sentence text={t('leadLinks', { active: t('links', { count: count('active') }), waiting })} />;
}

function useRowMenu(answer: (link: Link, answer: Answer['kind']) => void, t: ChannelText) {
  const may = useMay();
  const navigate = useNavigate();
  return (link: Link): MenuItem[] => {
    const turn = turnOf(link);
    return [
      ...(turn === 'active' && may('visibility.grant.give') ? [{ key: 'see', label: t('letSee'), onSelect: () => void navigate(`/network/grants/new?to=${keyOf(link.partner.id)}`) }] : []),
      ...(turn === 'us' && may('network.link.answer') ? [{ key: 'decline', label: t('decline'), onSelect: () => answer(link, 'decline') }] : []),
      ...(turn === 'partner' && may('network.link.end') ? [{ key: 'take', label: t('takeBack'), bad: true, onSelect: () => answer(link, 'take') }] : []),
      ...(turn === 'active' && may('network.link.end') ? [{ key: 'end', label: t('end'), bad: true, onSelect: () => answer(link, 'end') }] : []),
    ];
  };
}

/** With whom we trade: invitations to answer first, then the links with what can be done to them. */
export function PartnersPage() {
  const t = useText();
  const may = useMay();
  const table = useTableState();
  const found = useLinks();
  const [ended, showEnded] = useState(false);
  const [inviting, invite] = useState(false);
  const [asked, ask] = useState<Answer | null>(null);
  const rank = (link: Link) => ['us', 'partner', 'active', 'ended'].indexOf(turnOf(link));
  const rows = useMemo(() => found.rows.filter(({ state }) => ended || state !== 'ENDED').toSorted((one, other) => rank(one) - rank(other)), [found.rows, ended]);
  const accounts = useAccounts();
  const columns = useMemo(() => linkColumns(t, ({ id }) => accounts.ofLink(id)), [t, accounts]);
  const answer = (link: Link, kind: Answer['kind']) => ask({ link, kind });
  const rowMenu = useRowMenu(answer, t);
  const mayAnswer = may('network.link.answer');
  const add = may('network.link.invite') && <Button icon="plus" onClick={() => invite(true)}>{t('invite')}</Button>;
  const accept = (link: Link) => (mayAnswer && turnOf(link) === 'us' ? <Ink size="s" onClick={() => answer(link, 'accept')}>{t('accept')}</Ink> : null);
  return (
    <PageFrame fill title={t('partners')} lead={found.rows.length > 0 && <Lead links={found.rows} />} actions={add}>
      <DataTable
        label={t('list')} rows={rows} columns={columns} table={table} rowKey={rowKey} local loading={found.loading} exportName="links"
        failed={found.failure && { words: found.failure.kind === 'refusal' ? found.failure.message : t('loadFailed'), onRetry: found.again, reference: found.failure.reference }}
        nothing={<Nothing action={add}>{t('nothing')}</Nothing>} rowLook={({ state }) => (state === 'ENDED' ? 'off' : undefined)}
        actionWidth={128} rowAction={accept} rowMenu={rowMenu} tools={<SwitchField label={t('ended_too')} value={ended} onChange={showEnded} />}
        phone={(link) => (
          <div className="stack" style={{ gap: 4 }}>
            <span className="strong two-lines">{accounts.ofLink(link.id) ? <Button look="link" to={accounts.ofLink(link.id) ?? ''}>{link.partner.name}</Button> : link.partner.name}</span>
            <span className="row small"><span className="t-2">{t(roleOf(link))}</span><State {...lookOfTurn(turnOf(link))}>{t(`state_${turnOf(link)}`)}</State></span>
            <span className="row wrap">{accept(link)}{rowMenu(link).map((item) => ('divider' in item ? null : <Button key={item.key} size="s" look="quiet" onClick={item.onSelect}>{item.label}</Button>))}</span>
          </div>
        )}
      />
      <InviteSheet open={inviting} onClose={() => invite(false)} onDone={found.again} />
      <AnswerSheet answer={asked} onClose={() => ask(null)} onDone={found.again} />
    </PageFrame>
  );
}
