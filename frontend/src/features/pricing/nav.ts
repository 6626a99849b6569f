import type { NavEntry } from '@/lib/navigation';

export const nav: NavEntry[] = [
  { area: 'sell', key: 'prices', path: '/sell/prices', words: { en: 'Price lists', zh: '价目表' }, anyOf: ['pricing.list.view', 'pricing.list.edit'], side: 'staff' },
];
