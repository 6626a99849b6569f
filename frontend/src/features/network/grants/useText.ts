import { messages } from '@/lib/i18n/messages';
import { en, zh } from './messages';

export const useText = messages('network.grants', en, zh);
export type GrantsText = ReturnType<typeof useText>;
