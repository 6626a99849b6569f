import { messages } from '@/lib/i18n/messages';
import { en, zh } from './messages';

export const useText = messages('insights.fulfilment', en, zh);
export type Text = ReturnType<typeof useText>;
