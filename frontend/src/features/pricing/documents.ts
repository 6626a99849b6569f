import { graphql } from '@/graphql';
import type { PriceListsQuery, PricesQuery } from '@/graphql/generated/tenant/graphql';

export const PriceListsDocument = graphql(`
  query PriceLists($first: Int!, $after: String) {
    priceLists(first: $first, after: $after) {
      totalCount
      edges {
        node {
          id
          code
          name
          currency
          priority
          isGeneral
          validFrom
          validUntil
          partners {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const PricesDocument = graphql(`
  query Prices($listId: ID!, $on: Date, $search: String, $first: Int!, $after: String) {
    prices(listId: $listId, on: $on, search: $search, first: $first, after: $after) {
      totalCount
      edges {
        node {
          id
          minQuantity
          validFrom
          validUntil
          amount {
            amount
          }
          product {
            id
            sku
            name
            specification
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const OpenPriceListDocument = graphql(`
  mutation OpenPriceList($input: OpenPriceListInput!) {
    openPriceList(input: $input) {
      priceList {
        id
        code
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const AssignPriceListDocument = graphql(`
  mutation AssignPriceList($input: AssignPriceListInput!) {
    assignPriceList(input: $input) {
      priceList {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const SetPricesDocument = graphql(`
  mutation SetPrices($input: SetPricesInput!) {
    setPrices(input: $input) {
      before {
        productId
        amount
        validFrom
        validUntil
        minQuantity
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const MeaningOfCodesDocument = graphql(`
  query MeaningOfCodes($codes: [String!]!) {
    productsByCodes(codes: $codes) {
      code
      found {
        product {
          id
          sku
          name
        }
      }
    }
  }
`);

export const QuoteOneDocument = graphql(`
  query QuoteOne($lines: [AskedInput!]!, $partnerId: ID) {
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

export const ofLists = (data: PriceListsQuery) => data.priceLists;
export const ofPrices = (data: PricesQuery) => data.prices;
export type PriceList = PriceListsQuery['priceLists']['edges'][number]['node'];
export type PriceNode = PricesQuery['prices']['edges'][number]['node'];
