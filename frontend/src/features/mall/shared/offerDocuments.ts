import { graphql } from '@/graphql';

/** All a buyer decides by, for a row of the pad, the catalogue and the product page. */
export const PadOfferFragment = graphql(`
  fragment PadOffer on MallOffer {
    product {
      id
      sku
      name
      gtin
      baseUnit
      attributes
      imageUrl
      specification
      codes {
        value
      }
    }
    priceBreaks {
      minQuantity
      unitPrice {
        amount
        currencyCode
      }
    }
    listPrice {
      amount
      currencyCode
    }
    orderUnit {
      unit
    }
    units {
      unit
      name
      numerator
      denominator
    }
    minimumQuantity
    multipleQuantity
    stock {
      mode
      amount
      level
    }
    availableOn
    coming {
      on
      quantity
    }
    lastOrderedOn
    lastOrderedQuantity
    suggestedQuantity
    isNew
  }
`);

export const SearchOffersDocument = graphql(`
  query MallSearchOffers($search: String!, $first: Int!) {
    mallOffers(search: $search, first: $first) {
      edges {
        node {
          ...PadOffer
        }
      }
    }
  }
`);

export const OfferTrailDocument = graphql(`
  query MallOfferTrail($productId: ID!) {
    mallOffer(productId: $productId) {
      priceTrail {
        reasonCode
        before
        after
        details
      }
    }
  }
`);

export const OneOfferDocument = graphql(`
  query MallOneOffer($productId: ID!) {
    mallOffer(productId: $productId) {
      ...PadOffer
    }
  }
`);
