import { messages } from '@/lib/i18n/messages';
import { en, zh } from './messages';

export const useText = messages('network.documents', en, zh);
export type DocumentsText = ReturnType<typeof useText>;
