import type { Place } from '@/features/identity/shared/viewer';
import { signOut } from '@/lib/session';
import { site } from '@/lib/site';
import { addressOf } from './addressOf';
import { useText } from './useText';

/** Signed in, but not here: where one may go instead. */
export function NoPlace({ places }: { places: readonly Place[] }) {
  const t = useText();
  return (
    <main className="no-place">
      <p>{t('noPlace', { house: site().name })}</p>
      <ul>
        {places.map((place) => <li key={`${place.host} ${place.asPartner}`}><a href={addressOf(place.host)}>{place.organisationName || t('operator')}</a></li>)}
      </ul>
      <button type="button" onClick={() => void signOut().then(() => location.assign('/login'))}>{t('signOut')}</button>
    </main>
  );
}
