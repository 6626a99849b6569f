import type { Messages } from '@/lib/i18n/messages';

export const en = { title: 'Platform', lead: 'You are signed in as {{name}}, an operator of the platform.' };

export const zh: Messages<typeof en> = { title: '平台', lead: '您以平台运营{{name}}的身份登录。' };
