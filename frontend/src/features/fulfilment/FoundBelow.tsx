import { Field } from '@/features/inventory/shared/Field';
import { goodsOf } from '@/features/inventory/shared/goods';
import { NumberField } from '@/features/inventory/shared/NumberField';
import { isZero, subtract, sum, type Decimal } from '@/lib/decimal';
import { formatQuantity } from '@/lib/format/number';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Refusal } from '@/ui/Refusal';
import { Segmented } from '@/ui/Segmented';
import { foundOf, isTouched, overOf, wrongWith, type Counted, type Found } from './counted';
import { LotFields } from './LotFields';
import { Photos } from './shared/Photos';
import type { ReceiptLine } from './receiptDocument';
import { useText, type Text } from './useText';

type Props = { line: ReceiptLine; counted: Counted; onChange: (change: Partial<Found>) => void; extra: boolean };

const reasons = ['damaged', 'wrong', 'other'] as const;

function Over({ line, counted, onChange, extra, t }: Props & { t: Text }) {
  const locale = useLanguage();
  const over = overOf(line, counted);
  const found = foundOf(line, counted);
  if (!over) return null;
  const say = (value: Decimal) => formatQuantity(value, locale);
  if (found.over) return <span className="small t-warn">{t('receive.extra', { over: say(over) })}</span>;
  const ways = [...(extra ? [{ label: t('receive.takeExtra', { over: say(over) }), onTake: () => onChange({ over: true }) }] : []), { label: t('receive.onlyAdvised', { open: say(line.open) }), onTake: () => onChange({ now: subtract(line.open, found.rejected) }) }];
  return <Refusal ways={ways}>{t(extra ? 'receive.over' : 'receive.overBack', { counted: say(sum([found.now, found.rejected])), open: say(line.open), over: say(over) })}</Refusal>;
}

function Bad({ line, found, onChange, t }: { line: ReceiptLine; found: Found; onChange: Props['onChange']; t: Text }) {
  const locale = useLanguage();
  const kind = reasons.find((each) => each === found.reason) ?? 'other';
  const missing = !isZero(found.rejected) && !found.reason.trim();
  return (
    <div className="row wrap" style={{ alignItems: 'flex-end', gap: 12 }}>
      <Field label={t('receive.rejected')}>{({ id }) => <NumberField id={id} value={found.rejected} onChange={(rejected) => onChange({ rejected: rejected ?? '0' })} />}</Field>
      <div className="goods-field">
        <span className="label">{t('receive.reason')}</span>
        <Segmented label={`${t('receive.reason')} ${goodsOf(line.product).name}`} value={kind} onChange={(reason) => onChange({ reason: reason === 'other' ? '' : reason })} options={reasons.map((value) => ({ value, label: t(`receive.${value}`) }))} />
      </div>
      {kind === 'other' && (
        <Field label={t('receive.other')} wrong={missing ? t('receive.reasonMissing', { count: formatQuantity(found.rejected, locale) }) : undefined}>
          {(slots) => <input {...slots} className="goods-input" value={found.reason} maxLength={200} onChange={(event) => onChange({ reason: event.target.value })} />}
        </Field>
      )}
      <Photos photos={found.photos} onAdd={(photo) => onChange({ photos: [...found.photos, photo] })} />
    </div>
  );
}

/** What stands below a line that is counted: too many, not taken in and why, its lots. */
export function FoundBelow(props: Props) {
  const t = useText();
  const { line, counted, onChange } = props;
  const found = foundOf(line, counted);
  const isBad = found.bad || !isZero(found.rejected);
  const tracks = goodsOf(line.product).tracksLots;
  return (
    <div className="stack">
      <Over {...props} t={t} />
      {isBad && <Bad line={line} found={found} onChange={onChange} t={t} />}
      {tracks && isTouched(found) && <LotFields line={line} found={found} onChange={onChange} differs={wrongWith(line, counted) === 'lots'} />}
      {!isBad && <div><Button size="s" look="quiet" icon="warning" onClick={() => onChange({ bad: true, reason: 'damaged' })}>{t('receive.problem')}</Button></div>}
    </div>
  );
}
