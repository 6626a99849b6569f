import { graphql } from '@/graphql';
import type { SalesOrderPageQuery } from '@/graphql/generated/tenant/graphql';

export const SalesOrderDocument = graphql(`
  query SalesOrderPage($id: ID!) {
    salesOrder(id: $id) {
      id
      number
      orderKey
      customerReference
      state
      waits
      onBehalf
      version
      placedBy
      placedAt
      submittedAt
      confirmedAt
      shippedAt
      endedAt
      requestedOn
      promisedOn
      note
      reason
      total {
        amount
        currencyCode
      }
      customer {
        id
        name
        number
        isLinked
        contactName
        phone
      }
      lines {
        id
        lineKey
        position
        quantity
        orderQuantity
        orderUnit
        unitPrice
        discountShare
        total
        status
        confirmed
        shipped
        received
        rejected
        missing
        returned
        cancelled
        openToConfirm
        openToShip
        priceTrail {
          step
          reasonCode
          before
          after
          details
        }
        product {
          id
          sku
          name
          specification
          attributes
          baseUnit
        }
      }
      shipments {
        id
        number
        state
        isReturn
        carrier
        trackingNumber
        dispatchedAt
        lines {
          id
          lineKey
          quantity
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
        version
        state
        documentId
      }
    }
  }
`);

export const ShortagesDocument = graphql(`
  query ShortagesOfOrder($orderId: ID!) {
    shortagesOfOrder(orderId: $orderId) {
      lineId
      position
      wanted
      available
      onOrder
      short
      product {
        id
        sku
        name
      }
    }
  }
`);

export const UpstreamDocument = graphql(`
  query UpstreamOfOrder($orderId: ID!) {
    purchaseOrders(forOrderId: $orderId, first: 20) {
      edges {
        node {
          id
          number
          state
          supplier {
            name
          }
        }
      }
    }
  }
`);

export const SuppliersForDocument = graphql(`
  query SuppliersFor($productIds: [ID!]!) {
    suppliersFor(productIds: $productIds) {
      supplier {
        id
        name
        isLinked
        currency
      }
      knownProducts {
        id
      }
      lastPrices {
        product {
          id
        }
        unitPrice
      }
    }
  }
`);

export type Order = NonNullable<SalesOrderPageQuery['salesOrder']>;
export type Line = Order['lines'][number];
export type Shipment = Order['shipments'][number];
export type Entry = Order['timeline'][number];
