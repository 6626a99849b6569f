import { useCallback, useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { useMay } from '@/features/identity/shared/viewer';
import { UserErrorList } from '@/graphql/UserErrorList';
import { useCommand } from '@/graphql/useCommand';
import { useLive } from '@/graphql/useLive';
import { messages as words, type Messages } from '@/lib/i18n/messages';
import { upload, type Uploaded } from '@/lib/upload';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { TextField } from '@/ui/TextField';
import { When } from '@/ui/When';
import { MarkReadDocument, OrderMessagesDocument, SendMessageDocument } from './messagesDocuments';
import './messages.css';

const en = { none: 'Nothing was said on this order yet.', write: 'Write to {{partner}} about this order', send: 'Send', here: 'only in this mall', files: 'Attach a file', notTaken: 'The file was not taken. {{why}}', remove: 'Remove {{name}}' };
const zh: Messages<typeof en> = { none: '此订单还没有留言。', write: '就此订单给{{partner}}留言', send: '发送', here: '仅在本商城可见', files: '附加文件', notTaken: '文件未上传。{{why}}', remove: '移除{{name}}' };
const useText = words('messages', en, zh);

/** What both sides say on an order (ORD-08); the newest is below. */
export function MessagesPanel({ orderId, partner }: { orderId: string; partner: string }) {
  const t = useText();
  const may = useMay();
  const [{ data }, ask] = useQuery({ query: OrderMessagesDocument, variables: { orderId } });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  useLive('messages', again);
  const rows = data?.orderMessages.edges.map(({ node }) => node).toReversed();
  useRead(orderId, rows?.at(-1)?.id);
  return (
    <div className="talk">
      {rows?.length === 0 && <p className="section t-2">{t('none')}</p>}
      <ol className="talk-rows" aria-live="polite">
        {rows?.map(({ id, author, body, writtenAt, isOurs, wasSent, files }) => (
          <li key={id} className={isOurs ? 'ours' : 'theirs'}>
            <span className="small t-3">{author}, <When at={writtenAt} />{isOurs && !wasSent && ` · ${t('here')}`}</span>
            <p>{body}</p>
            {files.map((file) => <a key={file.id} href={file.url} className="row small" target="_blank" rel="noreferrer"><Icon name="attach" size={13} />{file.name}</a>)}
          </li>
        ))}
      </ol>
      {may('messages.message.write') && <Write orderId={orderId} partner={partner} onSent={again} />}
    </div>
  );
}

/** Who has the conversation open has read it. */
function useRead(orderId: string, last: string | undefined) {
  const { run } = useCommand(MarkReadDocument);
  const told = useRef('');
  useEffect(() => {
    if (!last || told.current === last) return;
    told.current = last;
    void run({ orderId });
  }, [last, orderId, run]);
}

function Write({ orderId, partner, onSent }: { orderId: string; partner: string; onSent: () => void }) {
  const t = useText();
  const { run, busy, refused } = useCommand(SendMessageDocument);
  const [text, setText] = useState('');
  const [files, setFiles] = useState<Uploaded[]>([]);
  const [problem, setProblem] = useState('');
  const chooser = useRef<HTMLInputElement>(null);
  const send = async () => {
    const { ok } = await run({ orderId, body: text.trim(), fileIds: files.map(({ id }) => id) });
    if (!ok) return;
    setText('');
    setFiles([]);
    onSent();
  };
  const take = async (chosen: FileList | null) => {
    setProblem('');
    for (const file of chosen ?? []) {
      const answer = await upload(file);
      if (answer.ok) setFiles((now) => [...now, answer.file]);
      else setProblem(t('notTaken', { why: answer.message }));
    }
  };
  return (
    <form className="talk-write" onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <TextField label={t('write', { partner })} rows={2} most={1000} value={text} onChange={setText} optional />
      {files.map(({ id, name }) => <span key={id} className="row small"><Icon name="attach" size={13} />{name}<Button look="link" size="s" label={t('remove', { name })} onClick={() => setFiles((now) => now.filter((each) => each.id !== id))}>×</Button></span>)}
      {problem && <p className="small t-bad" role="alert">{problem}</p>}
      <UserErrorList refused={refused} />
      <div className="row">
        <Button submit icon="send" busy={busy} disabled={text.trim() === ''}>{t('send')}</Button>
        <input ref={chooser} type="file" hidden multiple onChange={(event) => { void take(event.target.files); event.target.value = ''; }} />
        <Button look="quiet" icon="attach" onClick={() => chooser.current?.click()}>{t('files')}</Button>
      </div>
    </form>
  );
}
