import { useState } from 'react';
import { useClient } from 'urql';
import { formatQuantity } from '@/lib/format/number';
import { formatDay } from '@/lib/format/date';
import { unitWord } from '@/lib/unitWord';
import { Button } from '@/ui/Button';
import { Picker } from '@/ui/Picker';
import { cx } from '@/ui/cx';
import { useReading } from '@/ui/theme/look';
import type { Offer } from '../shared/offer';
import { findOffers, picksFor } from '../shared/picks';
import { plain } from '../pad/cart';
import { useText } from './useText';
import { choicesOf, type Answer, type Choice } from './answers';
import type { Line } from './useStaging';

type Props = { line: Line; answer: Answer | undefined; onAnswer: (answer: Answer | null) => void };

function useWords() {
  const t = useText();
  const reading = useReading();
  const { locale } = reading;
  const many = (quantity: string | null | undefined, unit: string) => (quantity ? `${formatQuantity(quantity, locale)}${locale === 'zh' ? '' : ' '}${unitWord(unit, plain(quantity), locale)}` : '');
  const reason = (line: Line): string => {
    const { unit, less, more, candidates } = line;
    const words: Partial<Record<Line['status'], () => string>> = {
      AMBIGUOUS: () => t('fitsMore', { count: candidates.length }), NO_QUANTITY: () => t('noQuantity'), UNKNOWN_UNIT: () => t('unknownUnit', { unit: unitWord(unit, '1', locale) }),
      WRONG_MULTIPLE: () => (less ? t('multipleBoth', { less: many(less, unit), more: many(more, unit) }) : t('multipleOne', { more: many(more, unit) })),
      BELOW_MINIMUM: () => t('belowMinimum', { more: many(more, unit) }), SHORT: () => short(line), NOT_OFFERED: () => t('notOffered'), NO_PRICE: () => t('noPrice'),
    };
    return (words[line.status] ?? (() => t('unknownCode')))();
  };
  const short = ({ available, availableOn, product }: Line) => {
    const there = many(available ?? '0', product?.baseUnit ?? '');
    return availableOn ? t('shortUntil', { available: there, day: formatDay(availableOn, reading) }) : t('shortNoDate', { available: there });
  };
  const choice = ({ words, quantity, unit, name }: Choice): string => {
    if (words === 'product') return name ?? '';
    if (words === 'asUnit') return t('asUnit', { unit: unitWord(unit ?? '', '2', locale) });
    return t(words, { quantity: many(quantity, unit ?? '') });
  };
  return { t, many, reason, choice };
}

/** One pasted line that needs a look: number, what was typed, why, and the answers. */
export function OpenLine({ line, answer, onAnswer }: Props) {
  const { t, many, reason, choice } = useWords();
  const { number, status, product, code, quantity, unit } = line;
  const bad = status === 'UNKNOWN' || status === 'NOT_OFFERED' || status === 'NO_PRICE';
  const isTaken = ({ answer: given, isNow }: Choice) => (answer ? JSON.stringify(answer) === JSON.stringify(given) : Boolean(isNow));
  return (
    <div className="mall-open-line">
      <span className="t-3">{number}</span>
      <div className="grow">
        <div className="row" style={{ gap: 6 }}><b className="cut">{product?.name ?? (code || line.text)}</b><span className="t-3 nowrap">{many(quantity, unit)}</span></div>
        <div className={cx('small', bad ? 't-bad' : 't-warn')}>{reason(line)}</div>
        {answer?.productName && <div className="small t-ok">{t('willBe', { name: answer.productName })}</div>}
      </div>
      <div className="row wrap mall-answers">
        {choicesOf(line).map((each) => (
          <Button key={each.key} size="s" pressed={isTaken(each)} onClick={() => onAnswer(isTaken(each) && !each.isNow ? null : each.isNow ? null : each.answer)}>
            {choice(each)}{each.mark && <span className="t-3"> {each.mark}</span>}
          </Button>
        ))}
        {bad && <FindInstead code={code || line.text} answer={answer} onAnswer={onAnswer} />}
      </div>
    </div>
  );
}

/** A code nobody knows may be words that fit, or is found by hand. */
function FindInstead({ code, answer, onAnswer }: Pick<Props, 'answer' | 'onAnswer'> & { code: string }) {
  const t = useText();
  const client = useClient();
  const { locale } = useReading();
  const [found, setFound] = useState<readonly Offer[] | null>(null);
  const look = async () => setFound((await findOffers(client, code)).slice(0, 3));
  if (answer) return <Button size="s" onClick={() => onAnswer(null)}>{t('takeBack')}</Button>;
  if (!found) return <Button size="s" icon="search" onClick={() => void look()}>{t('findInstead')}</Button>;
  const take = (productId: string, productName: string) => onAnswer({ productId, productName });
  return (
    <>
      {found.map(({ productId, name, mark, sku }) => <Button key={productId} size="s" onClick={() => take(productId, name)}>{name} <span className="t-3">{mark || sku}</span></Button>)}
      <div className="mall-find"><Picker label={t('findInstead')} autoFocus={found.length === 0} search={(query) => picksFor(client, query, locale)} onPick={(pick) => { if (pick) take(pick.value, pick.label); }} /></div>
    </>
  );
}
