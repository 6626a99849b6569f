import { graphql } from '@/graphql';
import type { ReturnsQuery } from '@/graphql/generated/tenant/graphql';

export const ReturnsDocument = graphql(`
  query Returns($side: ReturnSide!, $state: ReturnOrderState, $search: String, $after: String) {
    returnOrders(side: $side, state: $state, search: $search, first: 50, after: $after) {
      totalCount
      edges {
        node {
          id
          number
          partnerNumber
          orderNumber
          state
          requestedBy
          createdAt
          partner {
            id
            name
          }
          lines {
            id
            asked
            quantity
            dispatched
            received
            rejected
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

export const returnsIn = (data: ReturnsQuery) => data.returnOrders;
export type ReturnRow = ReturnsQuery['returnOrders']['edges'][number]['node'];
