import type { DataRouter } from 'react-router';

let router: Pick<DataRouter, 'state'> | null = null;

/** Makes the application's router known here; gives it back. */
export function watched<Router extends Pick<DataRouter, 'state'>>(made: Router): Router {
  router = made;
  return made;
}

/**
 * Another page is on its way. Asked of the router itself: React hears of it with its next transition only, and whoever writes the address of
 * the page that is being left before that calls it back.
 */
export function isLeaving(): boolean {
  const { navigation, location } = router?.state ?? {};
  return navigation?.location !== undefined && navigation.location.pathname !== location?.pathname;
}
