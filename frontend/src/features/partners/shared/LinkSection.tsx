import { useMay } from '@/features/identity/shared/viewer';
import type { Answer } from '@/features/network/shared/AnswerSheet';
import type { Link } from '@/features/network/shared/documents.platform';
import { lookOfTurn, turnOf } from '@/features/network/shared/linkState';
import { keyOf } from '@/graphql/ids';
import { formatDay } from '@/lib/format/date';
import { Button } from '@/ui/Button';
import { StateRing } from '@/ui/StateRing';
import { lookOf } from '@/ui/states';
import { useReading } from '@/ui/theme/look';
import type { Partner } from './documents';
import { useText, type PartnersText } from './useText';

type Props = { partner: Partner; link: Link | null; onAsk: (answer: Answer) => void; onInvite: () => void };

function sentence(link: Link, day: (at: string) => string, t: PartnersText): string {
  switch (turnOf(link)) {
    case 'active': return t('linkSince', { day: day(link.acceptedAt ?? link.invitedAt), way: t(link.transport) });
    case 'partner': return t('linkAsked', { day: day(link.invitedAt) });
    case 'us': return t('linkAsks', { day: day(link.invitedAt) });
    default: return t('linkOver', { day: day(link.endedAt ?? link.invitedAt) });
  }
}

/** How far the two companies are linked, and what can be done about it (NET-04). */
export function LinkSection(props: Props) {
  const { partner, link } = props;
  const t = useText();
  const reading = useReading();
  const look = link && lookOf(lookOfTurn(turnOf(link)));
  return (
    <section className="section stack">
      <h2>{t('linkTitle')}</h2>
      {!link && <p className="t-2">{partner.isLinked ? t('linkOnly') : t('noLink')}</p>}
      {link && <p className="row" style={{ alignItems: 'flex-start' }}>{look && look.glyph !== 'none' && <span className="ptr-ring"><StateRing glyph={look.glyph} tone={look.tone} /></span>}<span className="t-2">{sentence(link, (at) => formatDay(at, reading), t)}</span></p>}
      {link && turnOf(link) !== 'ended' ? <OfLink {...props} link={link} /> : <ToLink {...props} />}
    </section>
  );
}

/** What can be done with a link that is, or is being asked for. */
function OfLink({ link, onAsk }: Props & { link: Link }) {
  const t = useText();
  const may = useMay();
  const turn = turnOf(link);
  if (turn === 'us') return may('network.link.answer') && <div className="row"><Button size="s" to="/network/partners">{t('answer')}</Button></div>;
  const mayEnd = may('network.link.end');
  if (turn === 'partner') return mayEnd && <div className="row"><Button size="s" onClick={() => onAsk({ link, kind: 'take' })}>{t('takeBack')}</Button></div>;
  return (
    <div className="row wrap">
      {may('exchange.document.view') && <Button size="s" to={`/network/documents?link=${keyOf(link.id)}`}>{t('toDocuments')}</Button>}
      {mayEnd && <Button size="s" look="quiet" onClick={() => onAsk({ link, kind: 'end' })}>{t('endLink')}</Button>}
    </div>
  );
}

/** Whoever has no link can be asked for one. */
function ToLink({ partner, link, onInvite }: Props) {
  const t = useText();
  const may = useMay();
  const mayInvite = ['network.link.invite', 'network.link.view', 'partners.partner.edit'].every(may);
  return mayInvite && !partner.isLinked && <div className="row"><Button size="s" icon="network" onClick={onInvite}>{t(link ? 'inviteAgain' : 'invite')}</Button></div>;
}
