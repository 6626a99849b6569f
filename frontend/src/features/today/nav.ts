import type { NavEntry } from '@/lib/navigation';

export const nav: NavEntry[] = [{ area: 'today', key: 'today', path: '/', words: { en: 'Today', zh: '今日' }, anyOf: [] }];
