import { useEffect, useMemo } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useQuery } from 'urql';
import { ViewerDocument } from '@/features/identity/shared/viewerDocument';
import { ViewerContext, type Viewer } from '@/features/identity/shared/viewer';
import { keptOffline } from '@/graphql/kept';
import { Failed } from '@/ui/Failed';
import { NoPlace } from './NoPlace';
import { SessionSheet } from './SessionSheet';
import { adopt } from '@/features/identity/shared/usePreferences';

/** Lets in who is signed in and has a place here; sends everybody else where they can go on. */
export function Gate() {
  const [{ data, error, fetching }, ask] = useQuery({ query: ViewerDocument, requestPolicy: 'cache-first', context: keptOffline });
  const { pathname, search } = useLocation();
  const found = data?.viewer;
  const viewer = useMemo<Viewer | null>(
    () =>
      found
        ? { ...found, email: found.user.email, permissions: new Set(found.permissions), organisationId: found.organisationId ?? null, partnerId: found.partnerId ?? null }
        : null,
    [found],
  );
  const preferences = found?.preferences;
  useEffect(() => {
    if (preferences) adopt(preferences);
  }, [preferences]);

  if (error) return <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (fetching && !data) return null;
  if (!viewer) return <Navigate to={`/login?next=${encodeURIComponent(pathname + search)}`} replace />;
  if (!viewer.organisationId) return <NoPlace places={viewer.memberships} />;
  return (
    <ViewerContext value={viewer}>
      <Outlet />
      <SessionSheet email={viewer.email} />
    </ViewerContext>
  );
}
