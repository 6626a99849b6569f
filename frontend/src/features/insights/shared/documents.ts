import { graphql } from '@/graphql';

export const CurrenciesDocument = graphql(`
  query TradedCurrencies($side: TradeSide!, $since: Date!, $until: Date!, $partnerId: ID) {
    tradedCurrencies(side: $side, since: $since, until: $until, partnerId: $partnerId) {
      currency
      orders
      amount
    }
  }
`);

export const PartnerNameDocument = graphql(`
  query PartnerOfFigures($id: ID!) {
    partner(id: $id) {
      id
      name
      number
    }
  }
`);

export const PartnersDocument = graphql(`
  query PartnersOfFigures($search: String!) {
    partners(search: $search, first: 20) {
      edges {
        node {
          id
          name
          number
        }
      }
    }
  }
`);
