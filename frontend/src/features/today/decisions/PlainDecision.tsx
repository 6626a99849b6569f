import { Ink } from '@/ui/Ink';
import { When } from '@/ui/When';
import { addressOf } from '../addresses';
import { useText } from './useText';
import { Pane } from './Pane';
import { useFact } from '../useFact';
import type { DecisionProps } from './types';

type Plain = 'RETURN_DUE' | 'DISCREPANCY' | 'COUNT_OPEN' | 'TRANSFER_DUE' | 'RETURN_TO_SEND' | 'PURCHASE_UNANSWERED' | 'GRANT_EXPIRING' | 'PRICES_EXPIRING';

/** What is worked on at its own page: the fact, and the way there. */
export function PlainDecision({ item }: DecisionProps) {
  const t = useText();
  const fact = useFact()(item);
  const { number, partnerName: name } = item;
  const page = addressOf(item);
  return (
    <Pane item={item} title={t(`plain.${item.kind as Plain}`, { number, name })} text={fact} actions={<Ink to={page} keys="R">{t(`action.${item.action}`)}</Ink>}>
      <section className="section">
        <dl className="facts">
          <dt>{t('paper.came')}</dt><dd><When at={item.since} as="moment" /></dd>
          {item.due && <><dt>{t('ship.due')}</dt><dd><When at={item.due} as="left" warnHours={24} /></dd></>}
        </dl>
      </section>
    </Pane>
  );
}
