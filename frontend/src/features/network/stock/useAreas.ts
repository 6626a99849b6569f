import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Company } from '../shared/documents.platform';

/** The areas of the channel by their names, and those chosen in the address. */
export function useAreas(companies: readonly Company[]) {
  const [params, setParams] = useSearchParams();
  const text = params.get('area') ?? '';
  const chosen = useMemo(() => text.split(',').filter(Boolean), [text]);
  const names = useMemo(() => new Map(companies.flatMap(({ region }) => (region ? [[region.code, region.name || region.code] as const] : []))), [companies]);
  const areaName = useCallback((code: string) => names.get(code) ?? (code || '–'), [names]);
  const choose = useCallback((codes: readonly string[]) => setParams((now) => {
    const next = new URLSearchParams(now);
    if (codes.length > 0) next.set('area', codes.join(','));
    else next.delete('area');
    return next;
  }, { replace: true }), [setParams]);
  const toggle = useCallback((code: string) => choose(chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code]), [choose, chosen]);
  return { chosen, codes: [...names.keys()].toSorted(), areaName, toggle, clear: () => choose([]) };
}
