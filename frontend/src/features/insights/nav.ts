import type { NavEntry } from '@/lib/navigation';

const figures = { area: 'insights', anyOf: ['insights.figures.view'], side: 'staff' } as const;

export const nav: NavEntry[] = [
  { ...figures, key: 'cockpit', path: '/insights', words: { en: 'Cockpit', zh: '驾驶舱' } },
  { ...figures, key: 'fulfilment', path: '/insights/fulfilment', words: { en: 'Ordered and shipped', zh: '订货发货' } },
  { ...figures, key: 'stock-overview', path: '/insights/stock', words: { en: 'Stock overview', zh: '库存概览' } },
];
