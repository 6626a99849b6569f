import { graphql } from '@/graphql';
import type { OrderedVersusShippedQuery } from '@/graphql/generated/tenant/graphql';

export const VersusDocument = graphql(`
  query OrderedVersusShipped($since: Date!, $until: Date!, $currency: String!, $customerId: ID, $by: InsightGrouping!, $first: Int!, $after: String) {
    orderedVersusShipped(since: $since, until: $until, currency: $currency, customerId: $customerId, by: $by, first: $first, after: $after) {
      totalCount
      edges {
        node {
          partnerId
          partnerName
          productId
          sku
          productName
          unit
          ordered
          orderedAmount
          shipped
          shippedAmount
          open
          openAmount
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ofVersus = (data: OrderedVersusShippedQuery) => data.orderedVersusShipped;
export type VersusRow = OrderedVersusShippedQuery['orderedVersusShipped']['edges'][number]['node'];
export type Grouping = 'CUSTOMER' | 'PRODUCT' | 'CUSTOMER_AND_PRODUCT';
