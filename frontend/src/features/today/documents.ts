import { graphql } from '@/graphql';
import type { TodayItemFragment } from '@/graphql/generated/tenant/graphql';

export const ItemFragment = graphql(`
  fragment TodayItem on WorkItem {
    kind
    recordId
    recordType
    number
    partnerId
    partnerName
    fact
    quantity
    amount {
      amount
      currencyCode
    }
    since
    due
    action
    mayAct
  }
`);

export type Item = TodayItemFragment;

export const TodayDocument = graphql(`
  query Today($first: Int!) {
    workList(first: $first) {
      total
      groups {
        kind
        count
        mayAct
        items {
          ...TodayItem
        }
      }
      lead {
        since
        orders
        confirmed
        byRule
        needYou
      }
    }
  }
`);

/** All of one kind, for who has asked to see more than the first of it. */
export const TodayKindDocument = graphql(`
  query TodayKind($kind: WorkKind!) {
    workItems(kind: $kind, first: 250) {
      edges {
        node {
          ...TodayItem
        }
      }
    }
  }
`);
