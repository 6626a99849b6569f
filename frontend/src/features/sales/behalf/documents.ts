import { graphql } from '@/graphql';

export const OffersForDocument = graphql(`
  query OffersFor($search: String!, $partnerId: ID!) {
    offers(search: $search, partnerId: $partnerId, first: 20) {
      edges {
        node {
          available
          unitPrice {
            amount
            currencyCode
          }
          orderUnit {
            unit
          }
          product {
            id
            sku
            name
            specification
            gtin
            baseUnit
            units {
              unit
              numerator
              denominator
            }
            codes {
              value
            }
          }
        }
      }
    }
  }
`);

export const CustomerForOrderDocument = graphql(`
  query CustomerForOrder($id: ID!) {
    partner(id: $id) {
      id
      name
      number
      currency
      addresses {
        id
        label
        recipient
        street
        city
        isDefault
      }
    }
  }
`);

export const QuoteForDocument = graphql(`
  query QuoteFor($lines: [AskedInput!]!, $partnerId: ID!) {
    quote(lines: $lines, partnerId: $partnerId) {
      quantity
      discountShare
      unitPrice {
        amount
        currencyCode
      }
      total {
        amount
        currencyCode
      }
      trail {
        step
        reasonCode
        before
        after
        details
      }
    }
  }
`);

export const PlaceOrderForDocument = graphql(`
  mutation PlaceOrderFor($input: PlaceOrderInput!) {
    placeOrder(input: $input) {
      order {
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

export const CodesForOrderDocument = graphql(`
  query CodesForOrder($codes: [String!]!) {
    productsByCodes(codes: $codes) {
      code
      found {
        product {
          id
          sku
        }
      }
    }
  }
`);
