import type { NavEntry } from '@/lib/navigation';

const VIEW = ['inventory.stock.view'];

export const nav: NavEntry[] = [
  { area: 'stock', key: 'stock', path: '/stock', words: { en: 'Stock and ledger', zh: '库存与台账' }, anyOf: VIEW, side: 'staff', searched: true },
  { area: 'stock', key: 'transfers', path: '/stock/transfers', words: { en: 'Transfers', zh: '调拨' }, anyOf: VIEW, side: 'staff' },
  { area: 'stock', key: 'counts', path: '/stock/counts', words: { en: 'Counts', zh: '盘点' }, anyOf: VIEW, side: 'staff' },
  { area: 'stock', key: 'report', path: '/stock/report', words: { en: 'In and out', zh: '出入库日报' }, anyOf: VIEW, side: 'staff' },
  { area: 'settings', key: 'warehouses', path: '/settings/warehouses', words: { en: 'Warehouses', zh: '仓库' }, anyOf: VIEW, side: 'staff' },
];
