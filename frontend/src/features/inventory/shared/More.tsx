import type { Rows } from '@/graphql/useRows';
import { Button } from '@/ui/Button';
import { useText } from './useText';

/** Below a list that has more: how much is shown, and the rest. */
export function More({ list }: { list: Rows<unknown> }) {
  const t = useText();
  if (!list.hasMore) return null;
  return (
    <div className="goods-more">
      <Button onClick={list.more} busy={list.loading}>{t('loadMore')}</Button>
      {list.total !== null && <span className="t-3">{t('shownOf', { shown: list.rows.length, total: list.total })}</span>}
    </div>
  );
}
