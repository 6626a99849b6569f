import { graphql } from '@/graphql';

export const OrderFilesDocument = graphql(`
  query OrderFiles($id: ID!, $isSale: Boolean!) {
    salesOrder(id: $id) @include(if: $isSale) {
      id
      files {
        id
        name
        size
        url
        uploadedBy
        isOwn
      }
    }
    purchaseOrder(id: $id) @skip(if: $isSale) {
      id
      files {
        id
        name
        size
        url
        uploadedBy
        isOwn
      }
    }
  }
`);

export const AttachToSaleDocument = graphql(`
  mutation AttachToSale($input: AttachToSalesOrderInput!) {
    attachToSalesOrder(input: $input) {
      order {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const AttachToPurchaseDocument = graphql(`
  mutation AttachToPurchase($input: AttachToPurchaseOrderInput!) {
    attachToPurchaseOrder(input: $input) {
      purchaseOrder {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const RemoveFileDocument = graphql(`
  mutation RemoveFile($input: RemoveFileInput!) {
    removeFile(input: $input) {
      removed
      userErrors {
        ...UserErrors
      }
    }
  }
`);
