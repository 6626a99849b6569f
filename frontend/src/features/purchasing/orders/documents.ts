import { graphql } from '@/graphql';

export const PurchaseOrdersDocument = graphql(`
  query BuyPurchaseOrders($search: String, $state: PurchaseOrderState, $after: String) {
    purchaseOrders(search: $search, state: $state, first: 50, after: $after) {
      totalCount
      edges {
        node {
          id
          number
          supplierNumber
          state
          needsAcceptance
          placedAt
          placedBy
          requestedOn
          supplier {
            name
          }
          total {
            amount
            currencyCode
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const MallOrdersDocument = graphql(`
  query BuyMallOrders($search: String, $state: SalesOrderState, $after: String) {
    salesOrders(search: $search, state: $state, first: 50, after: $after) {
      totalCount
      edges {
        node {
          id
          number
          customerReference
          state
          waits
          placedAt
          placedBy
          promisedOn
          total {
            amount
            currencyCode
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
