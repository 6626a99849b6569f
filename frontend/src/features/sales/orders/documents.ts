import { graphql, readFragment, type FragmentType } from '@/graphql';
import type { OrderRowFragment as OrderRow, SalesOrdersQuery } from '@/graphql/generated/tenant/graphql';

export const OrderRowFragment = graphql(`
  fragment OrderRow on SalesOrder {
    id
    number
    customerReference
    state
    waits
    placedAt
    placedBy
    requestedOn
    promisedOn
    total {
      amount
      currencyCode
    }
    customer {
      id
      name
      number
    }
  }
`);

export const SalesOrdersDocument = graphql(`
  query SalesOrders($state: SalesOrderState, $search: String, $customerId: ID, $first: Int!, $after: String) {
    salesOrders(state: $state, search: $search, customerId: $customerId, first: $first, after: $after) {
      totalCount
      edges {
        node {
          ...OrderRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const OrdersLeadDocument = graphql(`
  query OrdersLead {
    workList(first: 1) {
      lead {
        since
        orders
        byRule
        needYou
      }
    }
  }
`);

export const ofOrders = (data: SalesOrdersQuery) => data.salesOrders;

type Masked = FragmentType<typeof OrderRowFragment>;
export const orderRowOf = (masked: Masked): OrderRow => readFragment(OrderRowFragment, masked);
export type { OrderRow };
