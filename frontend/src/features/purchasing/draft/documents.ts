import { graphql } from '@/graphql';

export const FindProductsDocument = graphql(`
  query BuyFindProducts($search: String!) {
    catalogProducts(search: $search, first: 12) {
      edges {
        node {
          id
          sku
          name
          attributes
          gtin
          baseUnit
          units {
            unit
            numerator
            denominator
          }
        }
      }
    }
  }
`);

export const SupplierNamesDocument = graphql(`
  query BuySupplierNames {
    partners(isSupplier: true, first: 200) {
      edges {
        node {
          id
          name
          isLinked
          state
          currency
        }
      }
    }
  }
`);

export const SuppliersForDocument = graphql(`
  query BuySuppliersFor($productIds: [ID!]!) {
    suppliersFor(productIds: $productIds) {
      supplier {
        id
        name
      }
      knownProducts {
        id
      }
      lastPrices {
        product {
          id
        }
        unitPrice
      }
    }
  }
`);

export const LikeDocument = graphql(`
  query BuyOrderLike($id: ID!) {
    purchaseOrder(id: $id) {
      lines {
        orderQuantity
        orderUnit
        product {
          id
          sku
          name
          attributes
          baseUnit
          units {
            unit
            numerator
            denominator
          }
        }
      }
    }
  }
`);
