import { messages } from '@/lib/i18n/messages';
import { en, zh } from '../messages';

export const useText = messages('partners', en, zh);
export type PartnersText = ReturnType<typeof useText>;
