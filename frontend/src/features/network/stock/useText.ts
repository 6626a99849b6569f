import { messages } from '@/lib/i18n/messages';
import { en, zh } from './messages';

export const useText = messages('network.stock', en, zh);
export type StockText = ReturnType<typeof useText>;
