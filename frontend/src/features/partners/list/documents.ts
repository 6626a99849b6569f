import { graphql } from '@/graphql';
import type { CustomersQuery } from '@/graphql/generated/tenant/graphql';

export const CustomersDocument = graphql(`
  query Customers($search: String, $kind: PartnerKind, $state: PartnerState, $first: Int!, $after: String) {
    partners(isCustomer: true, search: $search, kind: $kind, state: $state, first: $first, after: $after) {
      totalCount
      edges {
        node {
          id
          number
          name
          kind
          grade
          salesArea
          isQualityCustomer
          contactName
          phone
          email
          currency
          orderScenario
          isLinked
          state
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const CustomerCountsDocument = graphql(`
  query CustomerCounts {
    all: partners(isCustomer: true, first: 1) {
      totalCount
    }
    suspended: partners(isCustomer: true, state: SUSPENDED, first: 1) {
      totalCount
    }
    ended: partners(isCustomer: true, state: ENDED, first: 1) {
      totalCount
    }
  }
`);

export const ofCustomers = (data: CustomersQuery) => data.partners;
export type Customer = CustomersQuery['partners']['edges'][number]['node'];
