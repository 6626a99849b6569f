import type { NavEntry } from '@/lib/navigation';

export const nav: NavEntry[] = [
  { area: 'sell', key: 'products', path: '/sell/products', words: { en: 'Products', zh: '商品' }, anyOf: ['catalog.product.edit'], side: 'staff' },
];
