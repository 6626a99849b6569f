import { messages } from '@/lib/i18n/messages';
import { en, zh } from './messages';

/** The words all pages of figures share. */
export const useSharedText = messages('insights.shared', en, zh);
