import { useEffect, useRef } from 'react';
import { formatDay } from '@/lib/format/date';
import { Money } from '@/ui/Money';
import { StateRing } from '@/ui/StateRing';
import { useReading } from '@/ui/theme/look';
import { When } from '@/ui/When';
import { cx } from '@/ui/cx';
import type { Item } from './documents';
import { kinds } from './groups';
import { useFact } from './useFact';
import { useText } from './useText';

type Props = { item: Item; chosen: boolean; /** Moved here by a key: brought into sight. */ onChoose: () => void };

const WARN_HOURS = 8;
const loud = new Set<Item['fact']>(['SHORT', 'RECEIVED_LESS', 'REFUSED_BY_BOOKS']);

/** Glyph, number, who, the one fact that decides, amount, time left, and what to do. */
export function WorkRow({ item, chosen, onChoose }: Props) {
  const t = useText();
  const reading = useReading();
  const fact = useFact()(item);
  const row = useRef<HTMLLIElement>(null);
  const { glyph, tone } = kinds[item.kind];
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <li ref={row} className={cx('today-row', chosen && 'chosen')}>
      <button type="button" className="today-open" aria-current={chosen ? 'true' : undefined} onClick={onChoose}>
        <span className="today-glyph"><StateRing glyph={glyph} tone={tone} /></span>
        <span className="today-what">
          <span className="today-names"><span className="strong nowrap">{item.number || t(`kind.${item.kind}`)}</span> <span className="t-2 cut">{item.partnerName}</span></span>
          <span className={cx('small two-lines', loud.has(item.fact) ? 't-bad' : 't-2')}>{fact}</span>
        </span>
        <span className="today-when">
          {item.amount && <Money amount={item.amount.amount} currency={item.amount.currencyCode} />}
          <span className="small t-3">{item.due ? <When at={item.due} as="left" warnHours={WARN_HOURS} /> : item.kind !== 'STOCK_BELOW_MINIMUM' && t('since', { when: formatDay(item.since, reading) })}</span>
        </span>
        <span className="today-act" aria-hidden="true">{t(item.mayAct ? `action.${item.action}` : 'open')}</span>
      </button>
    </li>
  );
}
