import type { NavEntry } from '@/lib/navigation';

export const nav: NavEntry[] = [
  { area: 'buy', key: 'pad', path: '/buy', words: { en: 'Order pad', zh: '订货单' }, anyOf: ['storefront.cart.view'], side: 'customer' },
  { area: 'buy', key: 'catalogue', path: '/buy/catalogue', words: { en: 'Catalogue', zh: '商品目录' }, anyOf: ['catalog.product.view'], side: 'customer' },
  { area: 'buy', key: 'quick', path: '/buy/quick', words: { en: 'Quick order', zh: '快速下单' }, anyOf: ['storefront.cart.edit'], side: 'customer' },
  { area: 'buy', key: 'lists', path: '/buy/lists', words: { en: 'Lists', zh: '常购清单' }, anyOf: ['storefront.cart.view'], side: 'customer' },
];
