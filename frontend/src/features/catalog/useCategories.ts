import { useMemo } from 'react';
import { useQuery } from 'urql';
import { CategoriesOfCatalogueDocument } from './documents';

/** The tree of categories as a list to choose from: each with the names above it. */
export function useCategories() {
  const [{ data }, ask] = useQuery({ query: CategoriesOfCatalogueDocument });
  const all = useMemo(() => {
    const found = data?.categories ?? [];
    const byId = new Map(found.map((each) => [each.id, each]));
    const path = (id: string | null | undefined): string => {
      const here = id ? byId.get(id) : undefined;
      return here ? [path(here.parentId), here.name].filter(Boolean).join(' / ') : '';
    };
    return found.map((each) => ({ ...each, path: path(each.id) })).toSorted((one, other) => one.path.localeCompare(other.path));
  }, [data]);
  return { all, again: () => ask({ requestPolicy: 'network-only' }) };
}

export type CategoryChoice = ReturnType<typeof useCategories>['all'][number];
