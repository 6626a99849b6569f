import { graphql } from '@/graphql';
import type { StatementPapersQuery, StatementQuery } from '@/graphql/generated/tenant/graphql';

export const StatementDocument = graphql(`
  query Statement($side: TradeSide!, $since: Date!, $until: Date!, $currency: String!, $partnerId: ID, $first: Int!, $after: String) {
    statement(side: $side, since: $since, until: $until, currency: $currency, partnerId: $partnerId, first: $first, after: $after) {
      totalCount
      edges {
        node {
          partnerId
          partnerName
          month
          orders
          ordered
          deliveries
          delivered
          returns
          returned
          net
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const StatementPapersDocument = graphql(`
  query StatementPapers($side: TradeSide!, $since: Date!, $until: Date!, $currency: String!, $partnerId: ID!, $first: Int!, $after: String) {
    statementPapers(side: $side, since: $since, until: $until, currency: $currency, partnerId: $partnerId, first: $first, after: $after) {
      totalCount
      edges {
        node {
          recordId
          recordType
          kind
          number
          orderNumber
          at
          amount
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const StatementPartnerDocument = graphql(`
  query StatementPartner($id: ID!) {
    partner(id: $id) {
      id
      name
      number
    }
  }
`);

export const ofStatement = (data: StatementQuery) => data.statement;
export const ofPapers = (data: StatementPapersQuery) => data.statementPapers;
export type StatementRow = StatementQuery['statement']['edges'][number]['node'];
export type Paper = StatementPapersQuery['statementPapers']['edges'][number]['node'];
export type Side = 'SALES' | 'PURCHASES';
