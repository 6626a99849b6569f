import { Button } from './Button';
import { formatCount } from '@/lib/format/number';
import { useReading } from './theme/look';
import { useText } from './useText';
import './places.css';

type Props = { label: string; done?: number; total?: number; onCancel?: () => void; /** The work goes on without us. */ mayLeave?: boolean };

/** Countable work: "3,120 of 5,000 lines"; without a total the bar moves. */
export function Progress({ label, done = 0, total, onCancel, mayLeave }: Props) {
  const t = useText();
  const { locale } = useReading();
  const count = total === undefined ? '' : t('progress', { done: formatCount(done, locale), total: formatCount(total, locale) });
  return (
    <div className="ui-progress">
      <div className="row"><span className="grow">{label} <span className="t-3">{count}</span></span>{onCancel && <Button size="s" look="quiet" onClick={onCancel}>{t('cancel')}</Button>}</div>
      <div className="ui-meter" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={total} aria-valuenow={total === undefined ? undefined : done}>
        <i className={total === undefined ? 'ui-moving' : undefined} style={{ background: 'var(--accent)', width: total ? `${(done / total) * 100}%` : '30%' }} />
      </div>
      {mayLeave && <p className="small t-3">{t('leave')}</p>}
    </div>
  );
}
