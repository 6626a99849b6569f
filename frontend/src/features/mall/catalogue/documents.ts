import { graphql } from '@/graphql';

export const CategoriesDocument = graphql(`
  query MallCategories {
    categories {
      id
      code
      name
      parentId
      level
      position
    }
  }
`);

export const CatalogueDocument = graphql(`
  query MallCatalogue($search: String, $categoryId: ID, $after: String) {
    mallOffers(search: $search, categoryId: $categoryId, first: 40, after: $after) {
      totalCount
      edges {
        node {
          ...PadOffer
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const FacetsDocument = graphql(`
  query MallCatalogueFacets($search: String!, $categoryId: ID) {
    mallFacets(search: $search, categoryId: $categoryId) {
      total
      isCapped
      categories {
        category {
          id
        }
        count
      }
    }
  }
`);

export const FrontDocument = graphql(`
  query MallFront {
    mallNews(first: 6) {
      edges {
        node {
          id
          kind
          title
          body
          validFrom
          validUntil
          isPinned
        }
      }
    }
    newOffers(first: 6) {
      edges {
        node {
          ...PadOffer
        }
      }
    }
    bestSellers(first: 6) {
      ...PadOffer
    }
  }
`);

export const ProductDocument = graphql(`
  query MallProduct($productId: ID!) {
    mallOffer(productId: $productId) {
      ...PadOffer
      product {
        id
        description
        specification
        gtin
        itemNumber
        category {
          id
          name
        }
        codes {
          scheme
          value
        }
      }
    }
    relatedOffers(productId: $productId, first: 6) {
      ...PadOffer
    }
  }
`);
