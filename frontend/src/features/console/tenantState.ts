import type { DocumentState } from '@/ui/states';
import type { Tenant } from './console.platform';

/** How far a tenant is, as a document's state: its ring fills while it is set up. */
export function lookOfTenant({ state, failedStep }: Pick<Tenant, 'state' | 'failedStep'>): { is: DocumentState; share?: number } {
  if (failedStep) return { is: 'held' };
  switch (state) {
    case 'ACTIVE': return { is: 'complete' };
    case 'SUSPENDED': return { is: 'held' };
    case 'ARCHIVED': return { is: 'cancelled' };
    case 'REQUESTED': return { is: 'underway', share: 0.1 };
    case 'SCHEMA': return { is: 'underway', share: 0.35 };
    case 'MIGRATED': return { is: 'underway', share: 0.6 };
    case 'SEEDED': return { is: 'underway', share: 0.85 };
  }
}
