import { graphql } from '@/graphql/platform';
import type { ChannelQuery, GrantsQuery, LinksQuery, LooksQuery } from '@/graphql/generated/platform/graphql';

export const ChannelDocument = graphql(`
  query Channel($first: Int!, $after: String) {
    organisations(first: $first, after: $after) {
      totalCount
      edges {
        node {
          id
          name
          kind
          gln
          country
          tier
          region {
            code
            name
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

export const GrantsDocument = graphql(`
  query Grants($isOpen: Boolean, $first: Int!, $after: String) {
    grants(isOpen: $isOpen, first: $first, after: $after) {
      totalCount
      edges {
        node {
          id
          owner {
            id
            name
          }
          viewer {
            id
            name
          }
          level
          data
          productIds
          brandIds
          purpose
          grantedAt
          validUntil
          revokedAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const LinksDocument = graphql(`
  query Links($state: LinkState, $first: Int!, $after: String) {
    links(state: $state, first: $first, after: $after) {
      totalCount
      edges {
        node {
          id
          partner {
            id
            name
            kind
            gln
            region {
              code
              name
            }
          }
          ourSide
          state
          invitedBy
          transport
          orderScenario
          invitedAt
          acceptedAt
          endedAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const LooksDocument = graphql(`
  query Looks($first: Int!, $after: String) {
    accessLog(first: $first, after: $after) {
      totalCount
      edges {
        node {
          id
          viewer {
            id
            name
          }
          user
          at
          what
          level
          rows
          productIds
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const SharedProductDocument = graphql(`
  query SharedProduct($id: ID!) {
    product(id: $id) {
      id
      name
      itemNumber
      gtin
      baseUnit
      owner {
        id
        name
      }
    }
  }
`);

export const SharedProductsDocument = graphql(`
  query SharedProducts($ownerId: ID, $search: String, $first: Int!, $after: String) {
    products(ownerId: $ownerId, search: $search, first: $first, after: $after) {
      totalCount
      edges {
        node {
          id
          name
          itemNumber
          gtin
          baseUnit
          owner {
            id
            name
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

export type Company = ChannelQuery['organisations']['edges'][number]['node'];
export type Grant = GrantsQuery['grants']['edges'][number]['node'];
export type Link = LinksQuery['links']['edges'][number]['node'];
export type Look = LooksQuery['accessLog']['edges'][number]['node'];

export const ofChannel = (data: ChannelQuery) => data.organisations;
export const ofGrants = (data: GrantsQuery) => data.grants;
export const ofLinks = (data: LinksQuery) => data.links;
export const ofLooks = (data: LooksQuery) => data.accessLog;
