import { useCallback } from 'react';
import { graphql } from '@/graphql';
import { useCommand } from '@/graphql/useCommand';
import { speak, type Language } from '@/lib/i18n/language';
import { house } from '@/lib/site';
import { setLook, type Look } from '@/lib/look';

const SetPreferencesDocument = graphql(`
  mutation SetPreferences($input: SetPreferencesInput!) {
    setPreferences(input: $input) {
      preferences {
        language
        theme
        density
        keysOn
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export type Kept = { language: 'ENGLISH' | 'CHINESE'; theme: 'SYSTEM' | 'LIGHT' | 'DARK'; density: 'COMFORTABLE' | 'COMPACT'; keysOn: boolean };

const small = <T extends string>(text: T) => text.toLowerCase() as Lowercase<T>;
const large = <T extends string>(text: T) => text.toUpperCase() as Uppercase<T>;

/** What the server remembers of this person, taken over. */
export function adopt(kept: Kept): void {
  setLook({ theme: small(kept.theme), density: small(kept.density), letters: kept.keysOn });
  void speak(kept.language === 'CHINESE' ? 'zh' : 'en');
}

/** Changes take effect here at once and follow the person to the next device. */
export function usePreferences() {
  const { run } = useCommand(SetPreferencesDocument);
  const keep = useCallback((input: Partial<Kept>) => void (house() && run(input)), [run]);
  return {
    look: (change: Partial<Look>) => {
      setLook(change);
      keep({
        ...(change.theme && { theme: large(change.theme) }),
        ...(change.density && { density: large(change.density) }),
        ...(change.letters !== undefined && { keysOn: change.letters }),
      });
    },
    language: (language: Language) => {
      void speak(language);
      keep({ language: language === 'zh' ? 'CHINESE' : 'ENGLISH' });
    },
  };
}
