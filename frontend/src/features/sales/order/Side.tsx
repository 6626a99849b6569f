import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { useMay } from '@/features/identity/shared/viewer';
import { Tabs } from '@/ui/Tabs';
import type { Order } from './documents';
import { isDocument } from './timeline';
import { TimelinePanel } from './TimelinePanel';
import type { Upstream } from './useOrder';
import { useText } from './useText';

const MessagesPanel = lazy(async () => ({ default: (await import('@/features/messages/shared/MessagesPanel')).MessagesPanel }));
const MoneyPanel = lazy(async () => ({ default: (await import('./MoneyPanel')).MoneyPanel }));
const PapersPanel = lazy(async () => ({ default: (await import('./PapersPanel')).PapersPanel }));

type Props = { order: Order; upstream: readonly Upstream[]; onDocument: (id: string) => void };

/** Beside the lines: what has happened, what it comes to, what was said, the papers. */
export function Side({ order, upstream, onDocument }: Props) {
  const t = useText();
  const may = useMay();
  const [params, setParams] = useSearchParams();
  const shown = params.get('side') ?? 'timeline';
  const items = [
    { key: 'timeline', label: t('timeline') }, { key: 'money', label: t('money') },
    ...(may('messages.message.view') ? [{ key: 'messages', label: t('messages') }] : []),
    { key: 'files', label: t('files'), count: order.timeline.filter((entry) => isDocument(entry) && !entry.kind.startsWith('message/')).length || undefined },
  ];
  const choose = (key: string) => setParams((now) => { const next = new URLSearchParams(now); next.set('side', key); return next; }, { replace: true });
  return (
    <>
      <div className="ui-frame-tabs so-side-tabs"><Tabs items={items} value={shown} onChange={choose} label={t('order')} /></div>
      {shown === 'timeline' && <TimelinePanel entries={order.timeline} partner={order.customer.name} onDocument={onDocument} />}
      <Suspense fallback={null}>
        {shown === 'money' && <MoneyPanel order={order} />}
        {shown === 'messages' && <MessagesPanel orderId={order.id} partner={order.customer.name} />}
        {shown === 'files' && <PapersPanel order={order} upstream={upstream} onDocument={onDocument} />}
      </Suspense>
    </>
  );
}
