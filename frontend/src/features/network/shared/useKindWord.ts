import { useCallback } from 'react';
import { kindWord } from '../documents/kinds';
import { useText } from '../documents/useText';

/** "order_response/1" in words: for pages of others that show documents. */
export function useKindWord(): (kind: string) => string {
  const t = useText();
  return useCallback((kind) => kindWord(kind, t), [t]);
}
