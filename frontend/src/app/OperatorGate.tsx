import { useEffect, useState } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useQuery } from 'urql';
import { PlacesDocument } from '@/features/identity/shared/places.platform';
import { ViewerContext } from '@/features/identity/shared/viewer';
import { ask as askSession } from '@/lib/session';
import { Failed } from '@/ui/Failed';
import { NoPlace } from './NoPlace';
import { SessionSheet } from './SessionSheet';

/** At the platform's own address: its operators work here, everybody else is shown their places. */
export function OperatorGate() {
  const [{ data, error, fetching }, ask] = useQuery({ query: PlacesDocument, requestPolicy: 'cache-first' });
  const [email, setEmail] = useState<string | null>(null);
  const { pathname, search } = useLocation();
  const somebody = (data?.places.length ?? 0) > 0;
  useEffect(() => {
    if (somebody) void askSession('GET', '/auth/session').then((answer) => setEmail(answer.data?.user?.email ?? ''));
  }, [somebody]);

  if (error) return <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (fetching && !data) return null;
  if (!somebody || email === '') return <Navigate to={`/login?next=${encodeURIComponent(pathname + search)}`} replace />;
  if (email === null) return null;
  const places = data?.places ?? [];
  if (!places.some(({ organisationId }) => organisationId === null)) return <NoPlace places={places} />;
  const viewer = { name: email, email, permissions: new Set<string>(), organisationId: null, partnerId: null, isMaster: false, needsSecondFactor: false, memberships: places };
  return (
    <ViewerContext value={viewer}>
      <Outlet />
      <SessionSheet email={email} />
    </ViewerContext>
  );
}
