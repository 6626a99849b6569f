import { graphql } from '@/graphql';
import { keyOf } from '@/graphql/ids';
import type { Find } from '@/lib/find';

const FindPurchaseOrdersDocument = graphql(`
  query FindPurchaseOrders($search: String!) {
    purchaseOrders(search: $search, first: 4) {
      edges {
        node {
          id
          number
          supplier {
            name
          }
        }
      }
    }
  }
`);

const FindMallOrdersDocument = graphql(`
  query FindMallOrders($search: String!) {
    salesOrders(search: $search, first: 4) {
      edges {
        node {
          id
          number
          customerReference
        }
      }
    }
  }
`);

const addressOf = (id: string) => `/buy/orders/${keyOf(id)}`;

export const find: Find = async (client, text) => {
  const { data } = await client.query(FindPurchaseOrdersDocument, { search: text });
  return (data?.purchaseOrders.edges ?? []).map(({ node: { id, number, supplier } }) => ({ name: number, about: supplier.name, address: addressOf(id) }));
};

/** In a seller's mall: the orders this company has there. */
export const findInMall: Find = async (client, text) => {
  const { data } = await client.query(FindMallOrdersDocument, { search: text });
  return (data?.salesOrders.edges ?? []).map(({ node: { id, number, customerReference } }) => ({ name: number, about: customerReference, address: addressOf(id) }));
};
