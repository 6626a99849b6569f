import { messages } from '@/lib/i18n/messages';
import { en, zh } from './messages';

export const useText = messages('catalog', en, zh);
