import { graphql } from '@/graphql';

export const PurchaseDecisionDocument = graphql(`
  query TodayPurchase($id: ID!) {
    purchaseOrder(id: $id) {
      id
      number
      supplierNumber
      requestedOn
      placedBy
      note
      total {
        amount
        currencyCode
      }
      supplier {
        id
        name
      }
      lines {
        id
        quantity
        confirmed
        rejected
        status
        promisedOn
        product {
          id
          sku
          name
        }
      }
    }
  }
`);

export const AcceptAnswerDocument = graphql(`
  mutation TodayAcceptAnswer($input: AcceptOrderAnswerInput!) {
    acceptOrderAnswer(input: $input) {
      purchaseOrder {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const SendPurchaseDocument = graphql(`
  mutation TodaySendPurchase($input: SendPurchaseOrderInput!) {
    sendPurchaseOrder(input: $input) {
      purchaseOrder {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const ReceiptDecisionDocument = graphql(`
  query TodayReceipt($id: ID!) {
    receipt(id: $id) {
      id
      number
      despatchNumber
      orderNumber
      carrier
      trackingNumber
      dispatchedAt
      warehouse {
        id
        name
      }
      lines {
        id
        advised
        open
        product {
          id
          sku
          name
        }
      }
    }
  }
`);

export const ReceiveDocument = graphql(`
  mutation TodayReceive($input: ReceiveGoodsInput!) {
    receiveGoods(input: $input) {
      receipt {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const ShipmentDecisionDocument = graphql(`
  query TodayShipment($id: ID!) {
    shipment(id: $id) {
      id
      number
      orderNumber
      reference
      dueOn
      warehouse {
        id
        name
      }
      lines {
        id
        quantity
        picked
        product {
          id
          sku
          name
        }
      }
    }
  }
`);

export const DispatchDocument = graphql(`
  mutation TodayDispatch($input: DispatchShipmentInput!) {
    dispatchShipment(input: $input) {
      shipment {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const ReturnDecisionDocument = graphql(`
  query TodayReturn($id: ID!) {
    returnOrder(id: $id) {
      id
      number
      partnerNumber
      orderNumber
      reason
      requestedBy
      createdAt
      lines {
        id
        quantity
        product {
          id
          sku
          name
        }
      }
    }
  }
`);

export const AgreeReturnDocument = graphql(`
  mutation TodayAgreeReturn($input: InstructReturnInput!) {
    instructReturn(input: $input) {
      returnOrder {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const RefuseReturnDocument = graphql(`
  mutation TodayRefuseReturn($input: RefuseReturnInput!) {
    refuseReturn(input: $input) {
      returnOrder {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const PaperDecisionDocument = graphql(`
  query TodayPaper($id: ID!) {
    document(id: $id) {
      id
      kind
      number
      direction
      failure
      sentAt
      handledAt
      partnerName
    }
  }
`);

export const ResendDocument = graphql(`
  mutation TodayResend($input: ResendDocumentInput!) {
    resendDocument(input: $input) {
      document {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);
