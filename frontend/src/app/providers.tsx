import { useMemo, type ReactNode } from 'react';
import { Provider } from 'urql';
import { ViewerDocument } from '@/features/identity/shared/viewerDocument';
import { makeClient } from '@/graphql/client';
import { keptOffline } from '@/graphql/kept';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { house } from '@/lib/site';
import { UiProvider } from '@/ui/theme/UiProvider';
import { useChosenLook } from '@/lib/look';

const client = makeClient();

/** Who is signed in is asked while the page's own files are under way, not after them. */
export function askViewer(): void {
  void client.query(ViewerDocument, {}, { requestPolicy: 'cache-first', ...keptOffline }).toPromise();
}

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
