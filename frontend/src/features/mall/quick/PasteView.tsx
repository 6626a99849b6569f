import { useState } from 'react';
import { useQuery } from 'urql';
import { UserErrorList } from '@/graphql/UserErrorList';
import { useCommand } from '@/graphql/useCommand';
import { useKept } from '@/lib/useKept';
import { Button } from '@/ui/Button';
import { FileDrop } from '@/ui/FileDrop';
import { Ink } from '@/ui/Ink';
import { PageFrame } from '@/ui/PageFrame';
import { Refusal } from '@/ui/Refusal';
import { When } from '@/ui/When';
import { SellerMark } from '../shared/SellerHead';
import type { CartChoice } from '../shared/useCartChoice';
import { useText } from './useText';
import { StageLinesDocument, StagingsDocument } from './documents';
import { uploadOrder } from './upload';

type Props = { choice: CartChoice; onStaged: (id: string) => void };

const countOf = (text: string) => text.split('\n').filter((line) => line.trim()).length;

/** Where lines are pasted or a file is dropped. */
export function PasteView({ choice, onStaged }: Props) {
  const t = useText();
  const [text, setText, forget] = useKept('quick-order', '');
  const staging = useCommand(StageLinesDocument);
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const count = countOf(text);
  const read = async () => {
    const outcome = await staging.run({ text });
    if (!outcome.ok || !outcome.payload.staging) return;
    forget();
    onStaged(outcome.payload.staging.id);
  };
  const upload = async ([file]: File[]) => {
    if (!file) return;
    setBusy(true);
    const answer = await uploadOrder(file);
    setBusy(false);
    if ('id' in answer) onStaged(answer.id);
    else setTrouble(answer.sentence || t('uploadFailed', { name: file.name }));
  };
  const cart = choice.carts?.find(({ id }) => id === choice.cartId);
  return (
    <PageFrame
      title={t('quickTitle')} mark={<SellerMark />} about={cart && t('forCart', { cart: cart.name })}
      foot={<><span className="t-3 grow">{t('pasteHint')}</span><Ink keys="Ctrl Enter" onClick={() => void read()} busy={staging.busy} disabled={count === 0 || !choice.mayEdit}>{t('readLines', { count })}</Ink></>}
    >
      <div className="section stack mall-narrow">
        <label htmlFor="pasted" className="strong">{t('pasteLabel')}</label>
        <textarea id="pasted" className="mall-paste" data-search="" autoFocus spellCheck={false} placeholder={'AL-PNL-6060-40\t52\nP-1102, 120\n6901234567892 24'} value={text} onChange={(event) => setText(() => event.target.value)} />
        {staging.failure && <Refusal tone="bad">{staging.failure.kind === 'network' ? t('noNetworkKept') : staging.failure.message}</Refusal>}
        <UserErrorList refused={staging.refused} />
        <FileDrop onFiles={(files) => void upload(files)} accept=".csv,.txt,.xlsx" mostMb={5} hint={busy ? t('reading') : t('fileHint')} />
        {trouble && <Refusal tone="bad">{trouble}</Refusal>}
      </div>
      <Waiting onOpen={onStaged} />
    </PageFrame>
  );
}

/** Earlier pastes of which something still waits. */
function Waiting({ onOpen }: { onOpen: (id: string) => void }) {
  const t = useText();
  const [{ data }] = useQuery({ query: StagingsDocument });
  const open = data?.stagings.edges.map(({ node }) => node).filter(({ waiting }) => waiting > 0) ?? [];
  if (open.length === 0) return null;
  return (
    <section className="section stack mall-narrow">
      <h2>{t('stillWaiting')}</h2>
      {open.map(({ id, source, createdAt, total, waiting }) => (
        <div key={id} className="row">
          <Button look="link" onClick={() => onOpen(id)}>{source || t('pastedAt')} <When at={createdAt} /></Button>
          <span className="t-3">{t('waitingOf', { count: waiting, total })}</span>
        </div>
      ))}
    </section>
  );
}
