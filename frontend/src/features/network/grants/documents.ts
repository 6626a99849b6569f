import { graphql } from '@/graphql';
import type { CatalogueForGrantsQuery, OwnStockQuery } from '@/graphql/generated/tenant/graphql';

export const CatalogueForGrantsDocument = graphql(`
  query CatalogueForGrants($first: Int!, $after: String) {
    catalogProducts(first: $first, after: $after) {
      totalCount
      edges {
        node {
          id
          sku
          name
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

/** Our own shelves as the window shows them; looking at oneself is not noted. */
export const OwnStockDocument = graphql(`
  query OwnStock($productIds: [ID!]!, $us: [ID!]) {
    networkStock(productIds: $productIds, organisationIds: $us) {
      productId
      productName
      itemNumber
      isAvailable
      band
      available
      regions {
        regionCode
        available
      }
      warehouses {
        name
        available
      }
      asOf
      sellOut(months: 3) {
        quantity
      }
    }
  }
`);

export const ofCatalogue = (data: CatalogueForGrantsQuery) => data.catalogProducts;
export type CatalogueRow = CatalogueForGrantsQuery['catalogProducts']['edges'][number]['node'];
export type OwnRow = OwnStockQuery['networkStock'][number];
