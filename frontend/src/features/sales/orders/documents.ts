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
    submittedAt
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
  query SalesOrders($states: [SalesOrderState!], $search: String, $customerId: ID, $since: Date, $until: Date, $currency: String, $first: Int!, $after: String) {
    salesOrders(states: $states, search: $search, customerId: $customerId, since: $since, until: $until, currency: $currency, first: $first, after: $after) {
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

export const OrdersTotalDocument = graphql(`
  query SalesOrdersTotal($states: [SalesOrderState!], $search: String, $customerId: ID, $since: Date, $until: Date, $currency: String) {
    salesOrdersTotal(states: $states, search: $search, customerId: $customerId, since: $since, until: $until, currency: $currency) {
      orders
      total {
        amount
        currencyCode
      }
    }
  }
`);

export const CustomerNameDocument = graphql(`
  query CustomerName($id: ID!) {
    partner(id: $id) {
      id
      name
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
