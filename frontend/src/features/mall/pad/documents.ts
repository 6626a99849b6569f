import { graphql } from '@/graphql';

/** A cart as it stands on the server; the offers are known already. */
export const CartStateFragment = graphql(`
  fragment CartState on Cart {
    id
    revision
    priceStamp
    total {
      amount
      currencyCode
    }
    lines {
      lineKey
      product {
        id
      }
      quantity
      unit
      note
      isParked
      changedBy
      unitPrice {
        amount
      }
      priceSeen {
        amount
      }
      total {
        amount
      }
    }
  }
`);

export const PadDocument = graphql(`
  query Pad($id: ID!) {
    cart(id: $id) {
      name
      note
      isMine
      isShared
      ownerName
      partner {
        currency
        grade
      }
      ...CartState
      lines {
        product {
          id
          sku
          name
        }
        offer {
          ...PadOffer
        }
      }
    }
  }
`);

export const HabitsDocument = graphql(`
  query MallHabits {
    habitualOffers(first: 50) {
      ...PadOffer
    }
  }
`);

export const CartRevisionDocument = graphql(`
  query MallCartRevision($id: ID!) {
    cart(id: $id) {
      id
      revision
    }
  }
`);
