import { useQuery } from 'urql';
import { Ink } from '@/ui/Ink';
import { When } from '@/ui/When';
import { useText } from './useText';
import { PaperDecisionDocument, ResendDocument } from './goodsDocuments';
import { Instead } from './Instead';
import { Pane } from './Pane';
import type { DecisionProps } from './types';
import { useAct } from './useAct';

/** A document that the books did not take. */
export function PaperDecision({ item, onDone }: DecisionProps) {
  const t = useText();
  const [{ data, fetching }] = useQuery({ query: PaperDecisionDocument, variables: { id: item.recordId }, requestPolicy: 'network-only' });
  const resend = useAct(ResendDocument, onDone);
  const paper = data?.document;
  if (!paper) return <Instead item={item} waiting={fetching} />;
  const { number, direction, failure } = paper;
  const came = direction === 'RECEIVED';
  return (
    <Pane
      item={item} title={t('paper.ask', { number })} text={t(came ? 'paper.text' : 'paper.textOut', { name: paper.partnerName })} said={[resend]}
      then={{ title: t('paper.then'), list: [t('paper.c1')] }}
      actions={<Ink keys="R" busy={resend.busy} onClick={() => void resend.act({ documentId: paper.id }, t('paper.done', { number }))}>{t('paper.again')}</Ink>}
    >
      <section className="section"><p className="t-bad today-failure">{failure}</p></section>
      <section className="section">
        <dl className="facts">
          <dt>{t('paper.kind')}</dt><dd>{paper.kind}</dd>
          <dt>{t(came ? 'paper.came' : 'paper.sent')}</dt><dd><When at={paper.sentAt} /></dd>
        </dl>
      </section>
    </Pane>
  );
}
