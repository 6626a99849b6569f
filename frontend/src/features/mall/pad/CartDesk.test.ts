import { expect, test, vi } from 'vitest';
import { CartDesk, type Door, type Sent } from './CartDesk';
import type { CartNow, LineNow, Wish } from './wishes';

const line = (lineKey: string, quantity: string, changedBy = 'me'): LineNow => ({ lineKey, productId: `p${lineKey}`, quantity, unit: 'CS', isParked: false, note: '', changedBy });
const wish = (lineKey: string, quantity: string) => ({ lineKey, productId: `p${lineKey}`, quantity, unit: 'CS', isParked: false, note: '' });

/** A server with one cart that behaves as ours does. */
function server(lines: LineNow[]) {
  let cart: CartNow = { revision: 1, lines };
  let online = true;
  const since = new Map<string, number>();
  const put = (wishes: readonly Pick<Wish, 'lineKey' | 'quantity' | 'productId' | 'unit'>[], who: string) => {
    const now = new Map(cart.lines.map((each) => [each.lineKey, each]));
    for (const each of wishes) {
      if (each.quantity === '0') now.delete(each.lineKey);
      else now.set(each.lineKey, { ...line(each.lineKey, each.quantity, who), productId: each.productId, unit: each.unit });
      since.set(each.lineKey, cart.revision + 1);
    }
    cart = { revision: cart.revision + 1, lines: [...now.values()] };
  };
  const door: Door<CartNow> = {
    send: (base, wishes): Promise<Sent<CartNow>> => {
      if (!online) return Promise.resolve({ kind: 'network' });
      const keys = wishes.filter(({ lineKey }) => (since.get(lineKey) ?? 0) > base).map(({ lineKey }) => lineKey);
      if (keys.length) return Promise.resolve({ kind: 'contested', keys, who: 'Chen Bo' });
      put(wishes, 'me');
      return Promise.resolve({ kind: 'done', cart });
    },
    load: () => Promise.resolve(cart),
    keep: vi.fn(() => Promise.resolve()),
  };
  return { door, put, cart: () => cart, goes: (to: boolean) => { online = to; } };
}

test('what is typed reaches the server in one batch', async () => {
  const there = server([line('a', '1')]);
  const desk = new CartDesk(there.cart(), there.door);
  desk.wish([wish('a', '2')]);
  desk.wish([wish('b', '5')]);
  expect(await desk.flush()).toBe(true);
  expect(there.cart().lines.map(({ quantity }) => quantity)).toEqual(['2', '5']);
  expect(there.cart().revision).toBe(2);
  expect(desk.state.phase).toBe('saved');
});

test('who waits for what is typed waits for what is underway, too', async () => {
  const there = server([]);
  const desk = new CartDesk(there.cart(), there.door);
  let arrive = () => {};
  const send = there.door.send;
  there.door.send = (base, wishes) => new Promise((resolve) => { arrive = () => resolve(send(base, wishes)); });
  desk.wish([wish('a', '2')]);
  void desk.flush();
  const seen: number[] = [];
  const waiting = desk.flush().then(() => seen.push(there.cart().lines.length));
  await Promise.resolve();
  expect(seen).toEqual([]);
  arrive();
  await waiting;
  expect(seen).toEqual([1]);
});

test('without network it is kept, and sent later (guide 22)', async () => {
  const there = server([]);
  const desk = new CartDesk(there.cart(), there.door);
  there.goes(false);
  desk.wish([wish('a', '2')]);
  expect(await desk.flush()).toBe(false);
  expect(desk.state.phase).toBe('waiting');
  expect(there.door.keep).toHaveBeenLastCalledWith([expect.objectContaining({ lineKey: 'a', quantity: '2' })]);
  there.goes(true);
  const again = new CartDesk(there.cart(), there.door, [...desk.state.wishes.values()]);
  expect(await again.flush()).toBe(true);
  expect(there.cart().lines).toHaveLength(1);
  desk.stop();
});

test('the second of two tabs is asked, and the rest of its typing goes through (CART_CHANGED)', async () => {
  const there = server([line('a', '1'), line('b', '1')]);
  const desk = new CartDesk(there.cart(), there.door);
  there.put([{ lineKey: 'a', productId: 'pa', unit: 'CS', quantity: '24' }], 'Chen Bo');
  desk.wish([wish('a', '36'), wish('b', '7')]);
  expect(await desk.flush()).toBe(false);
  expect(desk.state.conflicts.get('a')).toMatchObject({ theirs: { quantity: '24' }, who: 'Chen Bo' });
  expect(there.cart().lines.find(({ lineKey }) => lineKey === 'b')?.quantity).toBe('7');
  desk.answer('a', 'mine');
  expect(await desk.flush()).toBe(true);
  expect(there.cart().lines.find(({ lineKey }) => lineKey === 'a')?.quantity).toBe('36');
});

test('looking again takes in what others did where nothing is typed', async () => {
  const there = server([line('a', '1')]);
  const desk = new CartDesk(there.cart(), there.door);
  there.put([{ lineKey: 'a', productId: 'pa', unit: 'CS', quantity: '9' }], 'Chen Bo');
  await desk.look();
  expect(desk.line('a')?.quantity).toBe('9');
  expect(desk.state.conflicts.size).toBe(0);
});

test('undo and redo', async () => {
  const there = server([line('a', '1')]);
  const desk = new CartDesk(there.cart(), there.door);
  desk.wish([wish('a', '2')]);
  desk.wish([wish('a', '3')]);
  await desk.flush();
  desk.undo();
  await desk.flush();
  expect(desk.line('a')?.quantity).toBe('2');
  desk.undo();
  await desk.flush();
  expect(desk.line('a')?.quantity).toBe('1');
  desk.redo();
  await desk.flush();
  expect(desk.line('a')?.quantity).toBe('2');
});
