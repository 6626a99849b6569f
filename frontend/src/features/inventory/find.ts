import { graphql } from '@/graphql';
import { keyOf } from '@/graphql/ids';
import type { Find } from '@/lib/find';

const FindStockedDocument = graphql(`
  query FindStocked($search: String!) {
    catalogProducts(search: $search, first: 4) {
      edges {
        node {
          id
          sku
          name
        }
      }
    }
  }
`);

export const find: Find = async (client, text) => {
  const { data } = await client.query(FindStockedDocument, { search: text });
  return (data?.catalogProducts.edges ?? []).map(({ node: { id, sku, name } }) => ({ name, about: sku, address: `/stock/products/${keyOf(id)}` }));
};
