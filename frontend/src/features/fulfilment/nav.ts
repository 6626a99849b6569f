import type { NavEntry } from '@/lib/navigation';

export const nav: NavEntry[] = [
  { area: 'stock', key: 'picking', path: '/stock/picking', words: { en: 'Picking', zh: '拣货' }, anyOf: ['fulfilment.shipment.pick', 'sales.order.ship'], side: 'staff' },
  { area: 'stock', key: 'shipping', path: '/stock/shipping', words: { en: 'Shipping', zh: '发货' }, anyOf: ['fulfilment.shipment.view'], side: 'staff' },
  { area: 'stock', key: 'receiving', path: '/stock/receiving', words: { en: 'Receiving', zh: '收货' }, anyOf: ['fulfilment.receipt.view'], side: 'staff' },
  { area: 'buy', key: 'buy-receiving', path: '/buy/receiving', words: { en: 'Receiving', zh: '收货' }, anyOf: ['fulfilment.receipt.view'], side: 'staff' },
];
