import { isNegative, type Decimal } from '@/lib/decimal';
import { formatMoney } from '@/lib/format/number';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { Money } from '@/ui/Money';
import { useReading } from '@/ui/theme/look';
import { useText } from './useText';
import type { Change } from './changes';
import type { Line } from './types';

type Props = { changes: readonly Change<Line>[]; by: Decimal; currency: string; busy: boolean; onAccept: () => void; back: string };

/** Prices that moved since they were seen, line by line: accept them, or go back. */
export function PriceChanges({ changes, by, currency, busy, onAccept, back }: Props) {
  const t = useText();
  const { locale } = useReading();
  return (
    <section className="mall-changes" role="status">
      <div className="row wrap">
        <Icon name="warning" tone="warn" />
        <b>{t('pricesChanged', { count: changes.length, by: formatMoney(by, { currency, locale, plus: true }) })}</b>
        <span className="grow" />
        <Button onClick={onAccept} busy={busy}>{t('acceptPrices')}</Button>
        <Button to={back} look="quiet">{t('backToPad')}</Button>
      </div>
      <ul>
        {changes.map(({ line, before, now, by: own }) => (
          <li key={line.lineKey} className="row"><span className="cut">{line.product.name}</span><span className="grow" /><s><Money amount={before} currency={currency} mark="none" /></s> → <Money amount={now} currency={currency} mark="none" strong /><span className={isNegative(own) ? 't-ok' : 't-warn'}><Money amount={own} currency={currency} plus /></span></li>
        ))}
      </ul>
    </section>
  );
}
