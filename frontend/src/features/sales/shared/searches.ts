import { useCallback } from 'react';
import { useClient } from 'urql';
import { graphql } from '@/graphql';
import type { Pick } from '@/ui/Picker';

const SearchPartnersDocument = graphql(`
  query SearchPartners($search: String!, $isCustomer: Boolean) {
    partners(search: $search, isCustomer: $isCustomer, first: 20) {
      edges {
        node {
          id
          name
          number
          state
        }
      }
    }
  }
`);

const SearchGoodsDocument = graphql(`
  query SearchGoods($search: String!) {
    catalogProducts(search: $search, first: 20) {
      edges {
        node {
          id
          sku
          name
          specification
          gtin
          isActive
          codes {
            value
          }
        }
      }
    }
  }
`);

/** For a Picker of customers: the typed text finds names and numbers. */
export function useCustomerSearch(): (query: string) => Promise<Pick[]> {
  const client = useClient();
  return useCallback(async (query) => {
    const { data } = await client.query(SearchPartnersDocument, { search: query, isCustomer: true });
    return (data?.partners.edges ?? []).filter(({ node }) => node.state === 'ACTIVE').map(({ node }) => ({ value: node.id, label: node.name, note: node.number, codes: [node.number] }));
  }, [client]);
}

/** For a Picker of our products: any code means exactly one. */
export function useGoodsSearch(): (query: string) => Promise<Pick[]> {
  const client = useClient();
  return useCallback(async (query) => {
    const { data } = await client.query(SearchGoodsDocument, { search: query });
    return (data?.catalogProducts.edges ?? []).filter(({ node }) => node.isActive).map(({ node }) => ({
      value: node.id, label: node.name, ...(node.specification ? { mark: node.specification } : {}), note: node.sku, codes: [node.sku, ...(node.gtin ? [node.gtin] : []), ...node.codes.map(({ value }) => value)],
    }));
  }, [client]);
}
