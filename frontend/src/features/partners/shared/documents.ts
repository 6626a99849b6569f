import { graphql } from '@/graphql';
import type { PartnerBookQuery, PartnerPageQuery } from '@/graphql/generated/tenant/graphql';

export const PartnerPageDocument = graphql(`
  query PartnerPage($id: ID!) {
    partner(id: $id) {
      id
      number
      name
      kind
      isCustomer
      isSupplier
      isLinked
      linkId
      organisationId
      currency
      salesArea
      orderScenario
      grade
      isQualityCustomer
      purchasingHabits
      contactName
      phone
      email
      state
      addresses {
        id
        label
        recipient
        phone
        street
        city
        region
        postalCode
        country
        isDefault
      }
    }
    partnerFigures(partnerId: $id) {
      salesOrders
      salesAmount
      salesOpen
      salesLastAt
      purchaseOrders
      purchaseAmount
      purchaseOpen
      purchaseLastAt
      shipmentsToSend
      shippedLastAt
      receiptsDue
      receivedLastAt
      returnsOpen
      priceLists
      lastActivityAt
    }
  }
`);

export const PartnerSalesDocument = graphql(`
  query PartnerSales($id: ID!) {
    open: salesOrders(customerId: $id, states: [SUBMITTED, CONFIRMED], first: 30) {
      totalCount
      edges {
        node {
          ...PartnerSale
        }
      }
    }
    latest: salesOrders(customerId: $id, first: 8) {
      totalCount
      edges {
        node {
          ...PartnerSale
        }
      }
    }
  }
`);

export const PartnerSaleFragment = graphql(`
  fragment PartnerSale on SalesOrder {
    id
    number
    customerReference
    state
    waits
    placedAt
    total {
      amount
      currencyCode
    }
  }
`);

export const PartnerPurchasesDocument = graphql(`
  query PartnerPurchases($id: ID!) {
    submitted: purchaseOrders(supplierId: $id, state: SENT, first: 20) {
      totalCount
      edges {
        node {
          ...PartnerPurchase
        }
      }
    }
    confirmed: purchaseOrders(supplierId: $id, state: CONFIRMED, first: 20) {
      totalCount
      edges {
        node {
          ...PartnerPurchase
        }
      }
    }
    latest: purchaseOrders(supplierId: $id, first: 8) {
      totalCount
      edges {
        node {
          ...PartnerPurchase
        }
      }
    }
  }
`);

export const PartnerPurchaseFragment = graphql(`
  fragment PartnerPurchase on PurchaseOrder {
    id
    number
    supplierNumber
    state
    needsAcceptance
    placedAt
    total {
      amount
      currencyCode
    }
  }
`);

export const PartnerListsDocument = graphql(`
  query PartnerLists($id: ID!) {
    priceLists(partnerId: $id, first: 20) {
      totalCount
      edges {
        node {
          id
          code
          name
          priority
          isGeneral
          validFrom
          validUntil
        }
      }
    }
  }
`);

export const PartnerTrafficDocument = graphql(`
  query PartnerTraffic($linkId: ID!) {
    documents(partnerLinkId: $linkId, first: 12) {
      totalCount
      edges {
        node {
          id
          kind
          number
          direction
          state
          failure
          sentAt
        }
      }
    }
  }
`);

export const PartnerBookDocument = graphql(`
  query PartnerBook($search: String, $first: Int!, $after: String) {
    partners(search: $search, first: $first, after: $after) {
      totalCount
      edges {
        node {
          id
          isCustomer
          isSupplier
          linkId
          organisationId
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Partner = NonNullable<PartnerPageQuery['partner']>;
export type Address = Partner['addresses'][number];
export type Figures = NonNullable<PartnerPageQuery['partnerFigures']>;
export type Account = PartnerBookQuery['partners']['edges'][number]['node'];
export const ofBook = (data: PartnerBookQuery) => data.partners;
