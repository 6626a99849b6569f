import { Button } from '@/ui/Button';
import { When } from '@/ui/When';
import { cx } from '@/ui/cx';
import { useText } from './useText';
import { CANNOT, CHOOSE, COUNT, type Status } from './answers';
import type { Line } from './useStaging';

type Props = { lines: readonly Line[]; staging: { source: string; createdAt: string; total: number } | null; hasMore: boolean; onMore: () => void; onAgain: () => void };

const toneOf = (status: Status) => (CANNOT.includes(status) ? 'bad' : CHOOSE.includes(status) || COUNT.includes(status) ? 'warn' : status === 'DONE' ? 'done' : null);

/** What was pasted, as it was pasted; open lines are tinted. */
export function RawText({ lines, staging, hasMore, onMore, onAgain }: Props) {
  const t = useText();
  return (
    <div className="mall-raw">
      {staging && (
        <div className="row mall-raw-head">
          <b className="cut">{staging.source || t('pasted')}</b><span className="t-3 nowrap">{t('linesCount', { count: staging.total })}, <When at={staging.createdAt} /></span>
          <span className="grow" /><Button look="link" onClick={onAgain}>{t('edit')}</Button>
        </div>
      )}
      <ol>
        {lines.map(({ number, text, status }) => <li key={number} value={number} className={cx(toneOf(status) && `raw-${toneOf(status)}`)}><span className="t-4">{number}</span><code>{text}</code></li>)}
      </ol>
      {hasMore && <Button look="link" onClick={onMore}>{t('showMore')}</Button>}
    </div>
  );
}
