import type { NavEntry } from '@/lib/navigation';

export const nav: NavEntry[] = [
  { area: 'money', key: 'statement', path: '/money/statement', words: { en: 'Statements', zh: '对账单' }, anyOf: ['insights.statement.view'] },
];
