import { useCallback, useMemo } from 'react';
import { useQuery } from 'urql';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { RolesDocument, type Role } from './documents';

/** The roles there are, and how they are called in the reader's language. */
export function useRoles() {
  const language = useLanguage();
  const [{ data, error, fetching }, ask] = useQuery({ query: RolesDocument });
  // The operator's roles are given by the platform alone.
  const roles = useMemo(() => (data?.roles ?? []).filter(({ standing }) => standing !== 'OPERATOR'), [data]);
  const nameOf = useCallback((role: Role) => (language === 'zh' ? role.nameZh || role.name : role.name), [language]);
  const named = useCallback((code: string) => { const found = roles.find((role) => role.code === code); return found ? nameOf(found) : code; }, [roles, nameOf]);
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  return { roles, nameOf, named, again, loading: fetching && !data, failed: Boolean(error) && !data };
}
