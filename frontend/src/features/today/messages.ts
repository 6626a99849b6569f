import type { Messages } from '@/lib/i18n/messages';

export const en = { title: 'Today', lead: 'You are at {{house}} as {{name}}.' };

export const zh: Messages<typeof en> = { title: '今日', lead: '您以{{name}}的身份在{{house}}。' };
