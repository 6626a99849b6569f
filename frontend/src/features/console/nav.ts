import type { NavEntry } from '@/lib/navigation';

export const nav: NavEntry[] = [
  { area: 'console', key: 'tenants', path: '/', words: { en: 'Tenants', zh: '租户' }, anyOf: [] },
  { area: 'console', key: 'deliveries', path: '/deliveries', words: { en: 'Deliveries', zh: '投递' }, anyOf: [] },
  { area: 'console', key: 'health', path: '/health', words: { en: 'Health', zh: '运行状况' }, anyOf: [] },
];
