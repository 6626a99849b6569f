import { useQuery } from 'urql';
import { graphql } from '@/graphql';

const WarehousesDocument = graphql(`
  query StockWarehouses {
    warehouses(first: 250) {
      edges {
        node {
          id
          code
          name
          regionCode
          isDefault
        }
      }
    }
  }
`);

/** The warehouses one may see; the usual one first. */
export function useWarehouses(pause = false) {
  const [{ data, error, fetching }, again] = useQuery({ query: WarehousesDocument, pause });
  const all = (data?.warehouses.edges ?? []).map(({ node }) => node).sort((one, other) => Number(other.isDefault) - Number(one.isDefault) || one.code.localeCompare(other.code));
  return { all, known: data !== undefined, error, fetching, again: () => again({ requestPolicy: 'network-only' }) };
}

export type House = ReturnType<typeof useWarehouses>['all'][number];
