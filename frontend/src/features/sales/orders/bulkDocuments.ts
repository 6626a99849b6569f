import { graphql } from '@/graphql';

export const PreviewConfirmDocument = graphql(`
  query PreviewConfirm($orderIds: [ID!]!) {
    previewConfirm(orderIds: $orderIds) {
      order {
        id
        number
      }
      outcome
      lines
      short {
        productId
        sku
        wanted
        free
      }
    }
  }
`);

export const ConfirmOrdersDocument = graphql(`
  mutation ConfirmOrders($input: ConfirmSalesOrdersInput!) {
    confirmSalesOrders(input: $input) {
      run {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const UndoConfirmOrdersDocument = graphql(`
  mutation UndoConfirmOrders($input: UndoConfirmSalesOrdersInput!) {
    undoConfirmSalesOrders(input: $input) {
      run {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const BulkRunDocument = graphql(`
  query BulkRun($id: ID!) {
    bulkRun(id: $id) {
      id
      total
      done
      refused
      isFinished
      items {
        recordId
        number
        state
        code
        message
      }
    }
  }
`);
