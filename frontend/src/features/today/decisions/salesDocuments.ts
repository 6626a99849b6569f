import { graphql } from '@/graphql';

export const SalesDecisionDocument = graphql(`
  query TodaySales($id: ID!, $ids: [ID!]!) {
    previewConfirm(orderIds: $ids) {
      outcome
      lines
      short {
        productId
        sku
        wanted
        free
      }
    }
    salesOrder(id: $id) {
      id
      number
      customerReference
      placedBy
      placedAt
      requestedOn
      note
      total {
        amount
        currencyCode
      }
      customer {
        id
        name
      }
      lines {
        id
        total
        quantity
        product {
          id
          sku
          name
          baseUnit
        }
      }
    }
  }
`);

export const CustomerFiguresDocument = graphql(`
  query TodayCustomer($partnerId: ID!) {
    partnerFigures(partnerId: $partnerId) {
      salesOrders
      salesAmount
      salesOpen
      returnsOpen
      salesLastAt
    }
  }
`);

export const ConfirmDocument = graphql(`
  mutation TodayConfirm($input: ConfirmSalesOrderInput!) {
    confirmSalesOrder(input: $input) {
      order {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const RejectDocument = graphql(`
  mutation TodayReject($input: RejectSalesOrderInput!) {
    rejectSalesOrder(input: $input) {
      order {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const MakeNoteDocument = graphql(`
  mutation TodayMakeNote($input: CreateShipmentInput!) {
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
