import { Navigate } from 'react-router';
import { useViewer } from '@/features/identity/shared/viewer';
import { entriesFor } from '@/lib/navigation';
import { nav } from './nav';

/** The area's first screen that this person may use. */
export function ToNetwork() {
  const viewer = useViewer();
  const [first] = entriesFor(nav, viewer);
  return <Navigate replace to={first?.path ?? '/'} />;
}
