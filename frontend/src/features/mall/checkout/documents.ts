import { graphql } from '@/graphql';

export const CheckoutDocument = graphql(`
  query MallCheckout($cartId: ID!) {
    cart(id: $cartId) {
      id
      name
      lastOrderId
    }
    checkoutPreview(cartId: $cartId) {
      priceStamp
      isReady
      total {
        amount
        currencyCode
      }
      cart {
        id
        name
        note
        revision
        partner {
          addresses {
            id
            label
            recipient
            phone
            street
            city
            region
            isDefault
          }
        }
        lines {
          lineKey
          quantity
          unit
          baseQuantity
          isParked
          problems
          product {
            id
            sku
            name
            attributes
            baseUnit
          }
          unitPrice {
            amount
            currencyCode
          }
          priceSeen {
            amount
          }
          total {
            amount
          }
        }
      }
      deliveries {
        on
        warehouse {
          name
        }
        lines {
          lineKey
          quantity
        }
      }
    }
  }
`);

export const AcceptPricesDocument = graphql(`
  mutation MallAcceptPrices($input: AcceptCartPricesInput!) {
    acceptCartPrices(input: $input) {
      cart {
        id
        revision
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const SubmitCartDocument = graphql(`
  mutation MallSubmitCart($input: SubmitCartInput!) {
    submitCart(input: $input) {
      order {
        id
        number
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);
