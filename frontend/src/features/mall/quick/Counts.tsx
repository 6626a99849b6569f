import { useText } from './useText';
import { CANNOT, CHOOSE, COUNT, type Status } from './answers';

type Props = { staging: { total: number; counts: readonly { status: Status; count: number }[] } };

/** The count that has to agree: what was pasted is what is accounted for. */
export function Counts({ staging }: Props) {
  const t = useText();
  const of = (statuses: readonly Status[]) => staging.counts.filter(({ status }) => statuses.includes(status)).reduce((sum, { count }) => sum + count, 0);
  const parts = [
    { key: 'recognised', count: of(['RESOLVED']), tone: 'ok' }, { key: 'toChoose', count: of(CHOOSE), tone: 'warn' }, { key: 'ofQuantity', count: of(COUNT), tone: 'warn' },
    { key: 'cannot', count: of(CANNOT), tone: 'bad' }, { key: 'addedUp', count: of(['DUPLICATE']), tone: 'text' }, { key: 'inCart', count: of(['DONE']), tone: 'text' },
  ] as const;
  const whole = parts.reduce((sum, { count }) => sum + count, 0);
  const shown = parts.filter(({ count }) => count > 0);
  return (
    <div className="mall-counts">
      <div className="row wrap mall-counts-figures">
        {shown.map(({ key, count, tone }) => <div key={key}><span className={`figure t-${tone}`}>{count}</span><div className="small t-3">{t(key)}</div></div>)}
        <div className="grow right"><span className="figure t-2">{whole} = {staging.total}</span><div className="small t-3">{t('nothingDropped')}</div></div>
      </div>
      <div className="mall-counts-bar" aria-hidden="true">{shown.map(({ key, count, tone }) => <i key={key} className={`bar-${tone}`} style={{ flexGrow: count }} />)}</div>
    </div>
  );
}
