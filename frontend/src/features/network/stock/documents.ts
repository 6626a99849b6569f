import { graphql } from '@/graphql';
import type { GoodsOnShowQuery, StockInNetworkQuery, StockInChannelQuery } from '@/graphql/generated/tenant/graphql';

/** Every look is noted where its owner reads it: ask once, and again only when somebody wants to. */
export const StockInChannelDocument = graphql(`
  query StockInChannel($productIds: [ID!]!, $regions: [String!]) {
    networkStock(productIds: $productIds, regions: $regions) {
      organisationId
      organisationName
      tier
      level
      isAvailable
      band
      onHand
      available
      regions {
        regionCode
        onHand
        available
      }
      warehouses {
        name
        regionCode
        onHand
        available
      }
      asOf
      sellOut(months: 3) {
        month
        regionCode
        quantity
      }
    }
  }
`);

export const StockInNetworkDocument = graphql(`
  query StockInNetwork($productIds: [ID!]!) {
    networkStock(productIds: $productIds) {
      organisationId
      productId
      tier
      level
      isAvailable
      band
      onHand
      available
    }
  }
`);

export const GoodsOnShowDocument = graphql(`
  query GoodsOnShow($search: String, $first: Int!, $after: String) {
    catalogProducts(search: $search, first: $first, after: $after) {
      totalCount
      edges {
        node {
          id
          sku
          name
          specification
          baseUnit
          productId
          brandId
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type SeenRow = StockInChannelQuery['networkStock'][number];
export type TotalRow = StockInNetworkQuery['networkStock'][number];
export type Good = GoodsOnShowQuery['catalogProducts']['edges'][number]['node'];
export const ofGoods = (data: GoodsOnShowQuery) => data.catalogProducts;
