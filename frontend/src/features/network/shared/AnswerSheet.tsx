import { UserErrorList } from '@/graphql/UserErrorList';
import { useCommand } from '@/graphql/useCommand';
import { Confirm } from '@/ui/Confirm';
import { Failed } from '@/ui/Failed';
import { done } from '@/ui/notices';
import type { Link } from './documents.platform';
import { AcceptLinkDocument, DeclineLinkDocument, EndLinkDocument } from './commands.platform';
import { useText, type ChannelText } from '../channel/useText';

export type Answer = { link: Link; kind: 'accept' | 'decline' | 'end' | 'take' };

function wordsOf(kind: Answer['kind'], name: string, t: ChannelText) {
  switch (kind) {
    case 'accept': return { title: t('confirmAccept', { name }), action: t('accept'), means: [t('acceptMeans'), t('acceptStock')], after: t('accepted', { name }) };
    case 'decline': return { title: t('confirmDecline', { name }), action: t('decline'), means: [t('declineMeans')], after: t('declined', { name }) };
    case 'take': return { title: t('confirmTake', { name }), action: t('takeBack'), means: [t('takeMeans')], after: t('ended', { name }) };
    default: return { title: t('confirmEnd', { name }), action: t('end'), means: [t('endNoMore'), t('endKept')], after: t('ended', { name }) };
  }
}

type Props = { answer: Answer | null; onClose: () => void; onDone: () => void; /** What more it means on the page that asks. */ further?: readonly string[] };

/** Answering an invitation, ending a link: the consequences first. */
export function AnswerSheet({ answer, onClose, onDone, further = [] }: Props) {
  const t = useText();
  const accept = useCommand(AcceptLinkDocument);
  const decline = useCommand(DeclineLinkDocument);
  const end = useCommand(EndLinkDocument);
  const kind = answer?.kind ?? 'accept';
  const command = kind === 'accept' ? accept : kind === 'decline' ? decline : end;
  const words = wordsOf(kind, answer?.link.partner.name ?? '', t);
  const run = async () => {
    if (!answer || !(await command.run({ linkId: answer.link.id })).ok) return false;
    done(words.after);
    onDone();
    return true;
  };
  return (
    <Confirm open={answer !== null} onClose={() => { command.forget(); onClose(); }} title={words.title} consequences={[...words.means, ...further]} action={words.action} onConfirm={run} bad={kind !== 'accept'}>
      <UserErrorList refused={command.refused} />
      {command.failure && <Failed reference={command.failure.reference}>{command.failure.kind === 'refusal' ? command.failure.message : undefined}</Failed>}
    </Confirm>
  );
}
