import type { NavEntry } from '@/lib/navigation';

export const nav: NavEntry[] = [
  { area: 'sell', key: 'orders', path: '/sell/orders', words: { en: 'Orders', zh: '订单' }, anyOf: ['sales.order.view'], side: 'staff', searched: true },
  { area: 'sell', key: 'behalf', path: '/sell/new', words: { en: 'New order', zh: '代客下单' }, anyOf: ['sales.order.place_for'], side: 'staff' },
];
