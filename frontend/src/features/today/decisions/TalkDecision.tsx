import { useQuery } from 'urql';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { When } from '@/ui/When';
import { useText } from './useText';
import { Instead } from './Instead';
import { Pane } from './Pane';
import { Reason } from './Reason';
import { MarkReadDocument, SendMessageDocument, TalkDocument } from './talkDocuments';
import type { DecisionProps } from './types';
import { useAct } from './useAct';

/** Words of the other side that nobody here has read. */
export function TalkDecision({ item, onDone }: DecisionProps) {
  const t = useText();
  const { number, partnerName: name, recordId: orderId } = item;
  const [{ data, fetching }] = useQuery({ query: TalkDocument, variables: { orderId }, requestPolicy: 'network-only' });
  const read = useAct(MarkReadDocument, onDone);
  const send = useAct(SendMessageDocument, () => { void read.run({ orderId }).then(onDone); });
  if (!data) return <Instead item={item} waiting={fetching} />;
  const rows = data.orderMessages.edges.map(({ node }) => node).toReversed();
  return (
    <Pane
      item={item} title={t('talk.ask', { name })} text={t('talk.text', { number })} said={[send, read]}
      actions={<Button keys="R" busy={read.busy} onClick={() => void read.act({ orderId }, t('talk.readDone'))}>{t('talk.read')}</Button>}
    >
      <ol className="section today-talk">
        {rows.map(({ id, author, body, writtenAt, isOurs, files }) => (
          <li key={id} className={isOurs ? 'ours' : undefined}>
            <span className="small t-3">{author}, <When at={writtenAt} /></span>
            <p>{body}</p>
            {files.map((file) => <a key={file.id} className="row small" href={file.url} target="_blank" rel="noreferrer"><Icon name="attach" size={13} />{file.name}</a>)}
          </li>
        ))}
      </ol>
      {item.mayAct && <Reason label={t('talk.write')} action={t('talk.send')} busy={send.busy} onSend={(body) => void send.act({ orderId, body }, t('talk.done', { name }))} />}
    </Pane>
  );
}
