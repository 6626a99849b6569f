import { messages } from '@/lib/i18n/messages';
import { en, zh } from './messages';

export const useText = messages('network.channel', en, zh);
export type ChannelText = ReturnType<typeof useText>;
