import { graphql } from '@/graphql';

export const ConfirmOrderDocument = graphql(`
  mutation ConfirmOrder($input: ConfirmSalesOrderInput!) {
    confirmSalesOrder(input: $input) {
      order {
        id
        state
        waits
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const SubmitOrderDocument = graphql(`
  mutation SubmitOrder($input: SubmitSalesOrderInput!) {
    submitSalesOrder(input: $input) {
      order {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const RejectOrderDocument = graphql(`
  mutation RejectOrder($input: RejectSalesOrderInput!) {
    rejectSalesOrder(input: $input) {
      order {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const CancelOrderDocument = graphql(`
  mutation CancelOrder($input: CancelSalesOrderInput!) {
    cancelSalesOrder(input: $input) {
      order {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const CloseOrderDocument = graphql(`
  mutation CloseOrder($input: CloseSalesOrderInput!) {
    closeSalesOrder(input: $input) {
      order {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const CreateShipmentDocument = graphql(`
  mutation CreateShipmentOfOrder($input: CreateShipmentInput!) {
    createShipment(input: $input) {
      shipment {
        id
        number
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const DispatchShipmentDocument = graphql(`
  mutation DispatchShipmentOfOrder($input: DispatchShipmentInput!) {
    dispatchShipment(input: $input) {
      shipment {
        id
        number
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const CancelShipmentDocument = graphql(`
  mutation CancelShipmentOfOrder($input: CancelShipmentInput!) {
    cancelShipment(input: $input) {
      order {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const OrderShortagesDocument = graphql(`
  mutation OrderShortages($input: OrderShortagesInput!) {
    orderShortages(input: $input) {
      purchaseOrder {
        id
        number
        supplier {
          name
        }
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);
