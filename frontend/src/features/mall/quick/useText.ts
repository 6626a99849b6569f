import { messages } from '@/lib/i18n/messages';
import * as shared from '../messages';
import { en, zh } from './messages';

/** The mall's words, and those of this page alone. */
export const useText = messages('mall', { ...shared.en, ...en }, { ...shared.zh, ...zh });
export type Text = ReturnType<typeof useText>;
