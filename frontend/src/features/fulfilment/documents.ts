import { graphql } from '@/graphql';
import type { MaskedGoods } from '@/features/inventory/shared/goods';
import type { Decimal } from '@/lib/decimal';

export const ShipmentsDocument = graphql(`
  query ShipmentQueue($state: ShipmentState!, $search: String, $first: Int = 100, $after: String) {
    shipments(state: $state, search: $search, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          number
          state
          isReturn
          orderNumber
          carrier
          trackingNumber
          dispatchedAt
          createdAt
          dueOn
          partner {
            id
            name
          }
          warehouse {
            id
            name
          }
          lines {
            id
            quantity
            picked
          }
        }
      }
    }
  }
`);

export type ShipmentRow = {
  id: string; number: string; isReturn: boolean; orderNumber: string; carrier: string; trackingNumber: string; createdAt: string; dispatchedAt?: string | null; dueOn?: string | null;
  partner: { id: string; name: string }; warehouse: { id: string; name: string }; lines: { id: string; quantity: Decimal; picked: Decimal }[];
};
type Connection = { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor?: string | null }; edges: { node: ShipmentRow }[] };
export const shipmentsIn = (data: { shipments: Connection }) => data.shipments;

export const ShipmentDocument = graphql(`
  query ShipmentPage($id: ID!) {
    shipment(id: $id) {
      id
      number
      state
      isReturn
      orderNumber
      reference
      carrier
      trackingNumber
      dispatchedAt
      createdAt
      dueOn
      partner {
        id
        name
      }
      warehouse {
        id
        name
      }
      deliverTo {
        name
        phone
        street
        city
        region
        postalCode
        country
      }
      lines {
        id
        position
        quantity
        picked
        lots {
          code
          quantity
          expiresOn
        }
        product {
          ...Goods
        }
      }
    }
  }
`);

export type ShipmentLine = { id: string; position: number; quantity: Decimal; picked: Decimal; lots: { code: string; quantity: Decimal; expiresOn?: string | null }[]; product: MaskedGoods };
