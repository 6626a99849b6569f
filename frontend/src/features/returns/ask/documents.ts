import { graphql } from '@/graphql';
import type { ReturnableOrderQuery } from '@/graphql/generated/tenant/graphql';

export const ReturnableDocument = graphql(`
  query ReturnableOrder($orderId: ID, $orderKey: UUID) {
    returnable(orderId: $orderId, orderKey: $orderKey) {
      orderId
      orderKey
      number
      partner {
        id
        name
        isLinked
      }
      lines {
        lineId
        position
        delivered
        goingBack
        open
        product {
          ...Goods
        }
      }
    }
  }
`);

export const RequestDocument = graphql(`
  mutation RequestReturn($input: RequestReturnInput!) {
    requestReturn(input: $input) {
      returnOrder {
        id
        number
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const NoteDocument = graphql(`
  mutation NoteReturn($input: ReturnToSupplierInput!) {
    returnToSupplier(input: $input) {
      returnOrder {
        id
        number
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export type Returnable = NonNullable<ReturnableOrderQuery['returnable']>;
export type ReturnableLine = Returnable['lines'][number];
