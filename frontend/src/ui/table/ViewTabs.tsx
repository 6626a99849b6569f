import { lazy, Suspense, useState } from 'react';
import { Button } from '../Button';
import { Tabs } from '../Tabs';
import { useOnce } from '../useOnce';
import { useText } from '../useText';
import type { SavedView } from './types';
import type { TableControl } from './useTableState';

const SaveSheet = lazy(async () => ({ default: (await import('./SaveSheet')).SaveSheet }));

export type SaveView = (view: { label: string; query: string; shared: boolean; /** The view that is written over. */ key: string | null }) => Promise<unknown> | void;

type Props = { views: SavedView[]; table: TableControl; onSaveView?: SaveView | undefined };

const ALL = 'all';

/** Saved views as tabs; a changed one says so: "Edited · Save · Reset". */
export function ViewTabs({ views, table, onSaveView }: Props) {
  const t = useText();
  const [naming, setNaming] = useState(false);
  const named = useOnce(naming);
  const view = views.find(({ key }) => key === table.state.view) ?? null;
  const edited = table.query() !== (view?.query ?? '');
  const save = (key: string | null, label: string, shared: boolean) => void onSaveView?.({ key, label, shared, query: table.query() });
  const items = [{ key: ALL, label: t('allView') }, ...views.map(({ key, label, count }) => ({ key, label, count }))];
  const extra = edited && (
    <span className="row small t-3">
      {view && t('edited')}
      {onSaveView && view && <Button look="link" size="s" onClick={() => save(view.key, view.label, Boolean(view.shared))}>{t('save')}</Button>}
      {onSaveView && <Button look="link" size="s" onClick={() => setNaming(true)}>{t('saveView')}</Button>}
      <Button look="link" size="s" onClick={() => table.openView(view)}>{t('reset')}</Button>
    </span>
  );
  return (
    <div className="ui-frame-tabs">
      <Tabs items={items} value={view?.key ?? ALL} onChange={(key) => table.openView(views.find((found) => found.key === key) ?? null)} extra={extra} />
      {named && <Suspense fallback={null}><SaveSheet open={naming} onClose={() => setNaming(false)} onSave={(label, shared) => save(null, label, shared)} /></Suspense>}
    </div>
  );
}
