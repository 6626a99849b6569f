import { useQuery } from 'urql';
import { useText } from '../shared/useText';
import { OrganisationTreeDocument } from './documents';
import { missingOf } from './tree';

/** All organisations in the order of their codes, the root first, and what the root still lacks. */
export function useTree() {
  const t = useText();
  const [{ data, error, fetching }, ask] = useQuery({ query: OrganisationTreeDocument });
  const rows = data?.organisationUnits ?? [];
  const [root] = rows;
  return {
    rows, root, missing: root ? missingOf(root) : [],
    lead: root && t('units.lead', { count: rows.length, root: root.name }),
    loading: fetching && !data, failed: Boolean(error) && !data,
    again: () => ask({ requestPolicy: 'network-only' }),
  };
}
