import { graphql } from '@/graphql';
import type { Find } from '@/lib/find';
import { orderAddress } from './shared/address';

const FindOrdersDocument = graphql(`
  query FindOrders($search: String!) {
    salesOrders(search: $search, first: 4) {
      edges {
        node {
          id
          number
          customer {
            name
          }
        }
      }
    }
  }
`);

export const find: Find = async (client, text) => {
  const { data } = await client.query(FindOrdersDocument, { search: text });
  return (data?.salesOrders.edges ?? []).map(({ node: { id, number, customer } }) => ({ name: number, about: customer.name, address: orderAddress(id) }));
};
