import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { keyOf } from '@/graphql/ids';
import { useOnline } from '@/lib/useOnline';
import { Button } from '@/ui/Button';
import { Failed } from '@/ui/Failed';
import { Loading } from '@/ui/Loading';
import { Nothing } from '@/ui/Nothing';
import { Offline } from '@/ui/Offline';
import { OrderGrid } from '@/ui/OrderGrid';
import type { OrderLine } from '@/ui/order/types';
import { PageFrame } from '@/ui/PageFrame';
import { Refusal } from '@/ui/Refusal';
import { useTableState } from '@/ui/table/useTableState';
import { usePhone } from '@/ui/theme/useMedia';
import { useHotkey } from '@/ui/useHotkey';
import { useOnce } from '@/ui/useOnce';
import { SellerMark, SellerSwitch } from '../shared/SellerHead';
import type { CartChoice } from '../shared/useCartChoice';
import { useText } from '../shared/useText';
import { CartTabs } from './CartTabs';
import { PadAbout } from './PadAbout';
import { PadFoot } from './PadFoot';
import { PadTools } from './PadTools';
import { inView, type PadRow, type View } from './rows';
import { useChange } from './useChange';
import { useLineMenu } from './useLineMenu';
import { useLineWays } from './useLineWays';
import { usePad, type Pad } from './usePad';

const LineWhy = lazy(async () => ({ default: (await import('./LineWhy')).LineWhy }));
const ScanSheet = lazy(async () => ({ default: (await import('./ScanSheet')).ScanSheet }));

type Props = { cartId: string; choice: CartChoice };

/** The order pad: everything one usually takes from this seller on one sheet, with quantities typed down the column. */
export function PadView({ cartId, choice }: Props) {
  const t = useText();
  const phone = usePhone();
  const pad = usePad(cartId);
  const [view, setView] = useState<View>('all');
  const [goTo, setGoTo] = useState<Cell | null>(null);
  const [scans, scan] = useState(false);
  const scanned = useOnce(scans);
  const { rows, desk, head } = pad;
  const shown = useMemo(() => (view === 'all' ? rows : rows.filter(inView[view])), [rows, view]);
  const frame = { title: <SellerSwitch />, mark: <SellerMark />, tabs: <CartTabs choice={choice} cartId={cartId} pad={pad} /> };

  if (pad.state === 'loading') return <PageFrame {...frame}><Loading rows={14} columns={[30, 10, 10, 12, 8]} /></PageFrame>;
  if (pad.state === 'missing') return <PageFrame {...frame}><Nothing>{t('cartGone')}</Nothing></PageFrame>;
  if (pad.state === 'failed' || !desk) return <PageFrame {...frame}><Failed onRetry={pad.again} reference={pad.failure?.reference ?? null}>{pad.failure?.kind === 'network' ? t('padNoNetwork') : undefined}</Failed></PageFrame>;
  return (
    <PageFrame
      {...frame} fill about={!phone && head && <PadAbout head={head} />} below={<PadLines pad={pad} />}
      actions={<>{!phone && <Button icon="paste" to={`/buy/quick?cart=${keyOf(cartId)}`}>{t('pasteList')}</Button>}<Button icon="scan" onClick={() => scan(true)}>{t('scan')}</Button></>}
      tools={<PadTools pad={pad} view={view} onView={setView} cartId={cartId} onAdded={(row) => setGoTo({ row, column: 'quantity' })} />}
      foot={<PadFoot pad={pad} cartId={cartId} currency={head?.currency ?? ''} onLook={() => setView('look')} />}
    >
      <PadGrid pad={pad} goTo={goTo} rows={shown} view={view} onAll={() => setView('all')} />
      {scanned && <Suspense fallback={null}><ScanSheet pad={pad} open={scans} onClose={() => scan(false)} /></Suspense>}
      <UndoKeys pad={pad} />
    </PageFrame>
  );
}

function UndoKeys({ pad }: { pad: Pad }) {
  useHotkey('Ctrl Z', () => pad.desk?.undo());
  useHotkey('Ctrl Shift Z', () => pad.desk?.redo());
  return null;
}

/** What is kept here, what the server refused. */
function PadLines({ pad }: { pad: Pad }) {
  const t = useText();
  const online = useOnline();
  const phone = usePhone();
  const { desk, totals } = pad;
  const state = desk?.state;
  if (!state) return null;
  // Without network the shell has a line of its own; on the desk the count stands beside it, where "Saved" stands.
  const waits = totals.waiting > 0 && (online ? state.phase === 'waiting' : phone);
  return (
    <>
      {waits && <Offline>{t('keptHere', { count: totals.waiting })}</Offline>}
      {state.phase === 'refused' && <div className="mall-line"><Refusal tone="bad" ways={[{ label: t('tryAgain'), onTake: () => void desk.flush() }]}>{state.sentences.join(' ')}</Refusal></div>}
    </>
  );
}

type Cell = { row: string; column: string };
type GridProps = { pad: Pad; goTo: Cell | null; rows: readonly PadRow[]; view: View; onAll: () => void };

function PadGrid({ pad, goTo, rows, view, onAll }: GridProps) {
  const t = useText();
  const table = useTableState({ name: 'pad' });
  const ways = useLineWays(pad);
  const lines = useMemo(() => rows.map(ways), [rows, ways]);
  const menu = useLineMenu(pad);
  const change = useChange(pad);
  // The grid's columns follow this function: it stays the same while quantities are typed.
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  });
  const trail = useCallback((line: OrderLine) => {
    const row = latest.current.find(({ lineKey }) => lineKey === line.id);
    return row?.offer ? <Suspense fallback={null}><LineWhy line={line} offer={row.offer} priceWas={row.priceWas} /></Suspense> : null;
  }, []);
  const nothing = view === 'all' ? <Nothing action={<Button to="/buy/catalogue">{t('toCatalogue')}</Button>}>{t('padEmpty')}</Nothing> : <Nothing action={<Button look="link" onClick={onAll}>{t('showAllLines')}</Button>}>{t('noneInView')}</Nothing>;
  return <OrderGrid label={t('padLabel')} lines={lines} table={table} bare goTo={goTo} onChange={change} trail={trail} menu={menu} nothing={nothing} currency={pad.head?.currency ?? 'CNY'} />;
}
