import type { NavEntry } from '@/lib/navigation';

export const nav: NavEntry[] = [
  { area: 'buy', key: 'suppliers', path: '/buy/suppliers', words: { en: 'Suppliers', zh: '供应商' }, anyOf: ['purchasing.order.view'], side: 'staff' },
  { area: 'buy', key: 'purchase-orders', path: '/buy/orders', words: { en: 'Purchase orders', zh: '采购订单' }, anyOf: ['purchasing.order.view'], side: 'staff', searched: true },
  { area: 'buy', key: 'mall-orders', path: '/buy/orders', words: { en: 'Orders', zh: '我的订单' }, anyOf: ['sales.order.view'], side: 'customer', searched: true },
];
