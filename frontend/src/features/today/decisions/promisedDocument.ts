import { graphql } from '@/graphql';

export const PromisedDocument = graphql(`
  query TodayPromised($id: ID!) {
    salesOrder(id: $id) {
      id
      number
      promisedOn
      total {
        amount
        currencyCode
      }
      lines {
        id
        openToShip
        product {
          id
          sku
          name
        }
      }
    }
  }
`);
