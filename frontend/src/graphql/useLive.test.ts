import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useLive } from './useLive';

let versions: { orders?: string; stock?: string; prices?: string };
let down: boolean;
const asked: string[] = [];

/** The server: only the topics asked for, 304 to whoever knows them. */
function answer(url: string, { headers }: { headers: Record<string, string> }) {
  asked.push(url);
  if (down) return Promise.reject(new TypeError('no network'));
  const topics = new URL(url, 'http://x').searchParams.get('topics')?.split(',') ?? [];
  const body = JSON.stringify(Object.fromEntries(Object.entries(versions).filter(([topic]) => topics.includes(topic))));
  const etag = `"${body}"`;
  return Promise.resolve(headers['If-None-Match'] === etag ? new Response(null, { status: 304 }) : new Response(body, { headers: { ETag: etag } }));
}

const hide = (hidden: boolean) => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
};
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', answer);
  versions = { orders: '1', stock: '1' };
  down = false;
  asked.length = 0;
});
afterEach(() => vi.useRealTimers());

test('what changes is heard by those who follow it, within two seconds', async () => {
  const [orders, stock] = [vi.fn(), vi.fn()];
  renderHook(() => useLive('orders', orders));
  renderHook(() => useLive('stock,prices', stock));
  await pass(2000);
  expect(orders).not.toHaveBeenCalled(); // what was there before is no news
  versions.orders = '2';
  await pass(2000);
  expect([orders.mock.calls.length, stock.mock.calls.length]).toEqual([1, 0]);
  await pass(5000);
  expect(orders).toHaveBeenCalledOnce();
});

test('the page asks once for all who follow', async () => {
  for (const topics of ['orders', 'stock', 'orders,stock']) renderHook(() => useLive(topics, vi.fn()));
  await pass(10);
  expect(asked).toEqual(['/live?topics=orders,stock']);
  await pass(3000);
  expect(asked).toHaveLength(3);
});

test('who joins later is asked for at once, and misses nothing', async () => {
  const later = vi.fn();
  renderHook(() => useLive('orders', vi.fn()));
  await pass(100);
  renderHook(() => useLive('stock', later));
  await pass(10);
  expect(asked.at(-1)).toBe('/live?topics=orders,stock');
  versions.stock = '2';
  await pass(1600);
  expect(later).toHaveBeenCalledOnce();
});

test('nobody asks for a page that nobody looks at; then it hears what it missed', async () => {
  const orders = vi.fn();
  renderHook(() => useLive('orders', orders));
  await pass(10);
  hide(true);
  await pass(1600);
  const before = asked.length;
  versions.orders = '2';
  await pass(60_000);
  expect(asked).toHaveLength(before);
  hide(false);
  await pass(10);
  expect(orders).toHaveBeenCalledOnce();
});

test('a server that does not answer is asked less and less, and heard again when it does', async () => {
  const orders = vi.fn();
  renderHook(() => useLive('orders', orders));
  await pass(10);
  down = true;
  await pass(60_000);
  expect(asked.length).toBeLessThan(10);
  down = false;
  versions.orders = '2';
  dispatchEvent(new Event('online'));
  await pass(10);
  expect(orders).toHaveBeenCalledOnce();
});

test('nothing is asked any more when the last one has gone', async () => {
  const { unmount } = renderHook(() => useLive('orders', vi.fn()));
  await pass(10);
  unmount();
  const before = asked.length;
  await pass(10_000);
  expect(asked).toHaveLength(before);
});
