import { graphql } from '@/graphql';

export const SuppliersDocument = graphql(`
  query BuySuppliers($search: String, $after: String) {
    partners(isSupplier: true, search: $search, first: 50, after: $after) {
      totalCount
      edges {
        node {
          id
          number
          name
          isLinked
          organisationId
          state
          contactName
          phone
          currency
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
