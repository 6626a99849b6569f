import { useMemo, useState } from 'react';
import { UserErrorList } from '@/graphql/UserErrorList';
import { useCommand } from '@/graphql/useCommand';
import { Button } from '@/ui/Button';
import { Failed } from '@/ui/Failed';
import { IconButton } from '@/ui/IconButton';
import { Ink } from '@/ui/Ink';
import { done } from '@/ui/notices';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { Refusal } from '@/ui/Refusal';
import { usePhone } from '@/ui/theme/useMedia';
import { CartMenu } from '../shared/CartMenu';
import { SellerMark } from '../shared/SellerHead';
import type { CartChoice } from '../shared/useCartChoice';
import { useText } from './useText';
import { readyCount, type Answer } from './answers';
import { Counts } from './Counts';
import { AddStagedDocument, DropStagingDocument } from './documents';
import { OpenLines } from './OpenLines';
import { RawText } from './RawText';
import { Recognised } from './Recognised';
import { useStaging } from './useStaging';

type Props = { id: string; choice: CartChoice; onLeave: () => void };

/** Every pasted line accounted for: what is open with its answers, what is recognised. */
export function StagedView({ id, choice, onLeave }: Props) {
  const t = useText();
  const phone = usePhone();
  const found = useStaging(id);
  const { staging, typed, open, known } = found;
  const [answers, setAnswers] = useState<ReadonlyMap<number, Answer>>(new Map());
  const adding = useCommand(AddStagedDocument);
  const dropping = useCommand(DropStagingDocument);
  const answer = (number: number, given: Answer | null) => setAnswers((now) => {
    const next = new Map(now);
    if (given) next.set(number, given);
    else next.delete(number);
    return next;
  });
  const count = useMemo(() => (staging ? readyCount(staging.counts, answers, open.lines) : 0), [staging, answers, open.lines]);
  const cart = choice.carts?.find(({ id: own }) => own === choice.cartId);

  const add = async () => {
    if (!choice.cartId) return;
    const given = [...answers].filter(([, each]) => Object.keys(each).length > 0).map(([number, { productName: _, ...each }]) => ({ number, ...each }));
    const outcome = await adding.run({ stagingId: id, cartId: choice.cartId, answers: given });
    if (!outcome.ok) return;
    done(t('linesAdded', { count: outcome.payload.added ?? 0, cart: cart?.name ?? '' }));
    setAnswers(new Map());
    found.again();
  };
  const drop = async () => {
    if ((await dropping.run({ stagingId: id })).ok) onLeave();
  };

  if (found.missing) return <PageFrame title={t('quickTitle')} mark={<SellerMark />}><Nothing action={<Button onClick={onLeave}>{t('pasteNew')}</Button>}>{t('stagingGone')}</Nothing></PageFrame>;
  return (
    <PageFrame
      title={t('quickTitle')} mark={<SellerMark />} about={<CartMenu choice={choice} />} fill
      actions={<>{!phone && <Button icon="paste" onClick={onLeave}>{t('pasteNew')}</Button>}<IconButton icon="close" label={t('leave')} onClick={onLeave} /></>}
      foot={staging && <StagedFoot staging={staging} count={count} busy={adding.busy} onAdd={choice.cartId ? () => void add() : null} />}
    >
      {found.error && !staging && <Failed onRetry={found.again} />}
      <div className="mall-staged">
        {!phone && <RawText lines={typed.lines} staging={staging} hasMore={typed.hasMore} onMore={typed.more} onAgain={onLeave} />}
        <div className="mall-staged-main">
          {staging && <Counts staging={staging} />}
          {adding.failure && <Refusal tone="bad">{adding.failure.kind === 'network' ? t('noNetworkKept') : adding.failure.message}</Refusal>}
          <UserErrorList refused={adding.refused} />
          <OpenLines lines={open.lines} answers={answers} onAnswer={answer} hasMore={open.hasMore} onMore={open.more} />
          <Recognised lines={known.lines} hasMore={known.hasMore} onMore={known.more} />
          {staging && staging.waiting > 0 && staging.waiting < staging.total && <div className="section"><Button look="link" onClick={() => void drop()}>{t('dropRest', { count: staging.waiting })}</Button></div>}
        </div>
      </div>
    </PageFrame>
  );
}

type FootProps = { staging: { waiting: number; downloadPath: string }; count: number; busy: boolean; onAdd: (() => void) | null };

/** How many go in now, how many wait, and the way to take those along. */
function StagedFoot({ staging, count, busy, onAdd }: FootProps) {
  const t = useText();
  const waits = Math.max(staging.waiting - count, 0);
  if (staging.waiting === 0) return <><span className="grow"><b>{t('allIn')}</b></span><Ink to="/buy">{t('toPad')}</Ink></>;
  return (
    <>
      <span className="grow mall-foot-says"><b>{t('goIn', { count })}</b> {waits > 0 && <span className="t-3">{t('stayHere', { count: waits })}</span>}</span>
      {waits > 0 && <Button icon="download" onClick={() => location.assign(staging.downloadPath)}>{t('downloadOpen', { count: waits })}</Button>}
      <Ink keys="Ctrl Enter" onClick={() => onAdd?.()} busy={busy} disabled={count === 0 || !onAdd}>{t('addLines', { count })}</Ink>
    </>
  );
}
