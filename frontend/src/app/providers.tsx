import { useMemo, type ReactNode } from 'react';
import { Provider } from 'urql';
import { makeClient } from '@/graphql/client';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { house } from '@/lib/site';
import { UiProvider } from '@/ui/theme/UiProvider';
import { useChosenLook } from '@/lib/look';

const client = makeClient();

/** What every page stands on: the API, the words, the look of the house. */
export function Providers({ children }: { children: ReactNode }) {
  const { theme, density } = useChosenLook();
  const locale = useLanguage();
  const ours = house();
  const reading = useMemo(
    () => ({ locale, zone: ours?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone, currency: ours?.currency ?? 'CNY' }),
    [locale, ours],
  );
  return (
    <Provider value={client}>
      <UiProvider theme={theme} density={density} brand={ours?.colour || null} reading={reading}>
        {children}
      </UiProvider>
    </Provider>
  );
}
