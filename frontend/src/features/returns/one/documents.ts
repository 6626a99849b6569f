import { graphql } from '@/graphql';
import type { ReturnPageQuery } from '@/graphql/generated/tenant/graphql';

export const ReturnDocument = graphql(`
  query ReturnPage($id: ID!) {
    returnOrder(id: $id) {
      id
      number
      partnerNumber
      side
      state
      orderId
      orderNumber
      reason
      answer
      requestedBy
      createdAt
      instructedAt
      dispatchedAt
      endedAt
      partner {
        id
        name
        isLinked
      }
      photos {
        id
        name
        url
      }
      lines {
        id
        position
        asked
        quantity
        dispatched
        received
        rejected
        lotCode
        reason
        product {
          ...Goods
        }
      }
      shipments {
        id
        number
        state
        carrier
        trackingNumber
        dispatchedAt
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
        lines {
          id
          open
          missing
          rejected
          reason
        }
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

export const AgreeDocument = graphql(`
  mutation AgreeReturn($input: InstructReturnInput!) {
    instructReturn(input: $input) {
      returnOrder {
        id
        number
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const RefuseDocument = graphql(`
  mutation RefuseReturn($input: RefuseReturnInput!) {
    refuseReturn(input: $input) {
      returnOrder {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const CallOffDocument = graphql(`
  mutation CallOffReturn($input: CancelReturnInput!) {
    cancelReturn(input: $input) {
      returnOrder {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const SendBackDocument = graphql(`
  mutation SendBack($input: DispatchReturnInput!) {
    dispatchReturn(input: $input) {
      returnOrder {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const CloseDocument = graphql(`
  mutation CloseReturn($input: CloseReturnInput!) {
    closeReturn(input: $input) {
      returnOrder {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export type Return = NonNullable<ReturnPageQuery['returnOrder']>;
export type Line = Return['lines'][number];
export type Entry = Return['timeline'][number];
