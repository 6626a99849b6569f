import { graphql } from '@/graphql';

export const UndoConfirmDocument = graphql(`
  mutation TodayUndoConfirm($input: UndoConfirmSalesOrdersInput!) {
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

export const UndoRunDocument = graphql(`
  query TodayUndoRun($id: ID!) {
    bulkRun(id: $id) {
      isFinished
      items {
        number
        state
        message
      }
    }
  }
`);
