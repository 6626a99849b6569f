import { graphql } from '@/graphql';
import type { ProductsOfCatalogueQuery } from '@/graphql/generated/tenant/graphql';

export const ProductsDocument = graphql(`
  query ProductsOfCatalogue($search: String, $first: Int!, $after: String) {
    catalogProducts(search: $search, first: $first, after: $after) {
      totalCount
      edges {
        node {
          id
          sku
          name
          gtin
          imageUrl
          attributes
          isActive
          category {
            id
            name
          }
          units {
            unit
            numerator
            denominator
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

export const CategoriesOfCatalogueDocument = graphql(`
  query CategoriesOfCatalogue {
    categories {
      id
      code
      name
      parentId
      level
    }
  }
`);

export const AddProductsDocument = graphql(`
  mutation AddProducts($input: AddProductsInput!) {
    addProducts(input: $input) {
      products {
        id
        sku
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const SetPictureDocument = graphql(`
  mutation SetPicture($input: SetProductPictureInput!) {
    setProductPicture(input: $input) {
      products {
        id
        imageUrl
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const SaveCategoryDocument = graphql(`
  mutation SaveCategory($input: SaveCategoryInput!) {
    saveCategory(input: $input) {
      category {
        id
        name
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const FileReportDocument = graphql(`
  mutation FileQualityReport($input: FileQualityReportInput!) {
    fileQualityReport(input: $input) {
      report {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const WithdrawReportDocument = graphql(`
  mutation WithdrawQualityReport($input: WithdrawQualityReportInput!) {
    withdrawQualityReport(input: $input) {
      report {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const ofProducts = (data: ProductsOfCatalogueQuery) => data.catalogProducts;
export type ProductRow = ProductsOfCatalogueQuery['catalogProducts']['edges'][number]['node'];

/** Whether it is one of several that differ in colour, size and the like. */
export const isVariant = ({ attributes }: ProductRow) => Object.keys(attributes ?? {}).length > 0;
