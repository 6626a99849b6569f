import { graphql } from '@/graphql';
import type { BuyMallOrderQuery, BuyPurchaseOrderQuery } from '@/graphql/generated/tenant/graphql';

export const PurchaseOrderDocument = graphql(`
  query BuyPurchaseOrder($id: ID!) {
    purchaseOrder(id: $id) {
      id
      number
      orderKey
      supplierNumber
      state
      needsAcceptance
      version
      placedBy
      placedAt
      sentAt
      answeredAt
      endedAt
      requestedOn
      note
      reason
      total {
        amount
        currencyCode
      }
      supplier {
        id
        name
        isLinked
        organisationId
      }
      lines {
        id
        position
        product {
          id
          sku
          name
          attributes
          baseUnit
        }
        quantity
        orderQuantity
        orderUnit
        unitPrice
        discountShare
        status
        confirmed
        advised
        received
        rejected
        missing
        returned
        onItsWay
        promisedOn
      }
      receipts {
        id
        number
        state
        despatchNumber
        carrier
        trackingNumber
        dispatchedAt
        receivedAt
      }
      timeline {
        key
        at
        kind
        party
        actor
        private
        facts
        number
        state
        documentId
      }
    }
  }
`);

export const MallOrderDocument = graphql(`
  query BuyMallOrder($id: ID!) {
    salesOrder(id: $id) {
      id
      number
      orderKey
      customerReference
      state
      waits
      version
      placedBy
      placedAt
      submittedAt
      confirmedAt
      shippedAt
      endedAt
      requestedOn
      promisedOn
      note
      reason
      total {
        amount
        currencyCode
      }
      lines {
        id
        position
        product {
          id
          sku
          name
          attributes
          baseUnit
        }
        quantity
        orderQuantity
        orderUnit
        unitPrice
        total
        status
        confirmed
        shipped
        received
        rejected
        returned
        cancelled
        openToConfirm
        openToShip
      }
      shipments {
        id
        number
        state
        isReturn
        carrier
        trackingNumber
        dispatchedAt
      }
      timeline {
        key
        at
        kind
        party
        actor
        private
        facts
        number
        state
        documentId
      }
    }
  }
`);

export const CancelPurchaseDocument = graphql(`
  mutation BuyCancelPurchase($input: CancelPurchaseOrderInput!) {
    cancelPurchaseOrder(input: $input) {
      purchaseOrder {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const SendPurchaseDocument = graphql(`
  mutation BuySendPurchase($input: SendPurchaseOrderInput!) {
    sendPurchaseOrder(input: $input) {
      purchaseOrder {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const ChangePurchaseDocument = graphql(`
  mutation BuyChangePurchase($input: ChangePurchaseOrderInput!) {
    changePurchaseOrder(input: $input) {
      purchaseOrder {
        id
        state
        version
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const AcceptAnswerDocument = graphql(`
  mutation BuyAcceptAnswer($input: AcceptOrderAnswerInput!) {
    acceptOrderAnswer(input: $input) {
      purchaseOrder {
        id
        state
        needsAcceptance
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const CancelMallOrderDocument = graphql(`
  mutation BuyCancelMallOrder($input: CancelSalesOrderInput!) {
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

export const DraftPurchaseDocument = graphql(`
  mutation BuyDraftPurchase($input: DraftPurchaseOrderInput!) {
    draftPurchaseOrder(input: $input) {
      purchaseOrder {
        id
        number
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export type Purchase = NonNullable<BuyPurchaseOrderQuery['purchaseOrder']>;
export type PurchaseLine = Purchase['lines'][number];
export type MallOrder = NonNullable<BuyMallOrderQuery['salesOrder']>;
export type MallLine = MallOrder['lines'][number];
export type Entry = Purchase['timeline'][number] | MallOrder['timeline'][number];
