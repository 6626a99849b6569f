import { NumberField } from '@/features/inventory/shared/NumberField';
import { subtract, sum } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { IconButton } from '@/ui/IconButton';
import type { Found, LotCount } from './counted';
import type { ReceiptLine } from './receiptDocument';
import { useText } from './useText';

type Props = { line: ReceiptLine; found: Found; onChange: (change: Partial<Found>) => void; differs: boolean };

/** In which lots it came, where they are not those that were advised. */
export function LotFields({ line, found, onChange, differs }: Props) {
  const t = useText();
  const locale = useLanguage();
  const { lots, now } = found;
  const total = sum(lots.map(({ quantity }) => quantity));
  const put = (at: number, change: Partial<LotCount>) => onChange({ lots: lots.map((lot, index) => (index === at ? { ...lot, ...change } : lot)) });
  const add = () => onChange({ lots: [...lots, { code: '', quantity: subtract(now, total), expiresOn: '' }] });
  const advised = line.lots.map(({ code, quantity }) => `${code} × ${formatQuantity(quantity, locale)}`).join(', ');
  return (
    <div className="stack">
      {lots.map((lot, at) => (
        <div key={at} className="row wrap">
          <input className="goods-input" style={{ width: 140 }} aria-label={t('receive.lot')} placeholder={t('receive.lot')} maxLength={60} value={lot.code} onChange={(event) => put(at, { code: event.target.value })} />
          <NumberField label={`${t('receive.lot')} ${lot.code}`} value={lot.quantity} onChange={(quantity) => put(at, { quantity: quantity ?? '0' })} invalid={differs} />
          <DateField bare optional label={t('receive.expires')} value={lot.expiresOn} onChange={(expiresOn) => put(at, { expiresOn })} />
          <IconButton icon="close" label={t('leaveOut')} onClick={() => onChange({ lots: lots.filter((_, index) => index !== at) })} />
        </div>
      ))}
      <div className="row wrap">
        <Button size="s" look="quiet" icon="plus" onClick={add}>{t('receive.addLot')}</Button>
        {lots.length === 0 && advised && <span className="small t-3">{t('receive.lotHint', { lots: advised })}</span>}
        {differs && <span className="small t-bad" role="alert">{t('receive.lotsDiffer', { lots: formatQuantity(total, locale), counted: formatQuantity(now, locale) })}</span>}
      </div>
    </div>
  );
}
