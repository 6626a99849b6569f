import { expect, test } from 'vitest';
import { type NavEntry, searchesFor } from './navigation';

const orders: NavEntry = { area: 'sell', key: 'orders', path: '/sell/orders', words: { en: 'Orders', zh: '订单' }, anyOf: [], searched: true };
const map: NavEntry = { area: 'network', key: 'map', path: '/network/map', words: { en: 'Map', zh: '地图' }, anyOf: [] };

test('what is typed is looked for in every list that is searched', () => {
  expect(searchesFor([orders, map], ' SO-4 & 5 ')).toEqual([{ entry: orders, address: '/sell/orders?q=SO-4+%26+5' }]);
  expect(searchesFor([orders, map], '  ')).toEqual([]);
});
