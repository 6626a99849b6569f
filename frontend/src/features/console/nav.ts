import type { NavEntry } from '@/lib/navigation';

export const nav: NavEntry[] = [{ area: 'console', key: 'platform', path: '/', words: { en: 'Platform', zh: '平台' }, anyOf: [] }];
