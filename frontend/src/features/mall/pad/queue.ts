import type { Wish } from './wishes';

const NAME = 'tierline-carts';
const STORE = 'wishes';

type Kept = { key: string; cartId: string; wish: Wish };

let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' }).createIndex('cart', 'cartId');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(request.error?.message ?? 'no storage'));
  });
  return opened;
}

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(request.error?.message ?? 'no storage'));
  });

/** What was typed into a cart and never reached the server. */
export async function keptWishes(cartId: string): Promise<Wish[]> {
  try {
    const store = (await open()).transaction(STORE).objectStore(STORE);
    const rows = (await settled(store.index('cart').getAll(cartId))) as Kept[];
    return rows.map(({ wish }) => wish);
  } catch {
    return []; // private windows have no storage; what is typed lives as long as the page then
  }
}

/** Keeps exactly these wishes for a cart. */
export async function keepWishes(cartId: string, wishes: Iterable<Wish>): Promise<void> {
  try {
    const store = (await open()).transaction(STORE, 'readwrite').objectStore(STORE);
    const now = new Map([...wishes].map((wish) => [`${cartId} ${wish.lineKey}`, wish]));
    const before = (await settled(store.index('cart').getAllKeys(cartId))) as string[];
    for (const key of before) if (!now.has(key)) store.delete(key);
    for (const [key, wish] of now) store.put({ key, cartId, wish } satisfies Kept);
  } catch {
    // as above
  }
}
