import { graphql } from '@/graphql';
import { keyOf } from '@/graphql/ids';
import type { Find } from '@/lib/find';

const FindOffersDocument = graphql(`
  query FindOffers($search: String!) {
    mallOffers(search: $search, first: 4) {
      edges {
        node {
          product {
            id
            sku
            name
          }
        }
      }
    }
  }
`);

export const find: Find = async (client, text) => {
  const { data } = await client.query(FindOffersDocument, { search: text });
  return (data?.mallOffers.edges ?? []).map(({ node: { product: { id, sku, name } } }) => ({ name, about: sku, address: `/buy/products/${keyOf(id)}` }));
};
