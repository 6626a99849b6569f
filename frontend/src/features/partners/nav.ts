import type { NavEntry } from '@/lib/navigation';

export const nav: NavEntry[] = [
  { area: 'sell', key: 'customers', path: '/sell/customers', words: { en: 'Customers', zh: '客户' }, anyOf: ['partners.partner.edit', 'sales.order.view'], side: 'staff', searched: true },
];
