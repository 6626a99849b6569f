import { lazy, type ReactNode, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { useMay } from '@/features/identity/shared/viewer';
import { Tabs } from '@/ui/Tabs';
import { useText } from '../shared/useText';

const FilesPanel = lazy(async () => ({ default: (await import('@/features/files/shared/FilesPanel')).FilesPanel }));
const MessagesPanel = lazy(async () => ({ default: (await import('@/features/messages/shared/MessagesPanel')).MessagesPanel }));

type Props = { orderId: string; kind: 'sale' | 'purchase'; partner: string; inMall?: boolean; /** What has happened, with the deliveries and returns. */ children: ReactNode };

/** Beside the lines: what has happened, what was said, the files. */
export function Side({ orderId, kind, partner, inMall = false, children }: Props) {
  const t = useText();
  const may = useMay();
  const [params, setParams] = useSearchParams();
  const items = [
    { key: 'timeline', label: t('timeline') },
    ...(may('messages.message.view') ? [{ key: 'messages', label: t('messages') }] : []),
    ...(may('attachments.file.view') ? [{ key: 'files', label: t('files') }] : []),
  ];
  const shown = items.find(({ key }) => key === params.get('side'))?.key ?? 'timeline';
  const choose = (key: string) => setParams((now) => { const next = new URLSearchParams(now); next.set('side', key); return next; }, { replace: true });
  return (
    <>
      {items.length > 1 && <div className="ui-frame-tabs"><Tabs items={items} value={shown} onChange={choose} label={t('order')} /></div>}
      {shown === 'timeline' && children}
      <Suspense fallback={null}>
        {shown === 'messages' && <MessagesPanel orderId={orderId} partner={partner} />}
        {shown === 'files' && <FilesPanel orderId={orderId} kind={kind} partner={partner} inMall={inMall} />}
      </Suspense>
    </>
  );
}
