import { messages } from '@/lib/i18n/messages';
import { en, zh } from './messages';

/** The words that belong to the components themselves. */
export const useText = messages('ui', en, zh);
