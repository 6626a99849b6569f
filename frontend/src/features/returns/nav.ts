import type { NavEntry } from '@/lib/navigation';

export const nav: NavEntry[] = [
  { area: 'buy', key: 'buy-returns', path: '/buy/returns', words: { en: 'Returns', zh: '退货' }, anyOf: ['returns.order.view'] },
  { area: 'sell', key: 'sell-returns', path: '/sell/returns', words: { en: 'Returns', zh: '退货' }, anyOf: ['returns.order.view'], side: 'staff' },
];
