import { graphql } from '@/graphql';
import type { ReceiptPageQuery } from '@/graphql/generated/tenant/graphql';
import type { MaskedGoods } from '@/features/inventory/shared/goods';
import type { Decimal } from '@/lib/decimal';

export const ReceiptDocument = graphql(`
  query ReceiptPage($id: ID!) {
    receipt(id: $id) {
      id
      number
      state
      isReturn
      orderKey
      returnKey
      orderNumber
      despatchNumber
      carrier
      trackingNumber
      dispatchedAt
      receivedAt
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
        position
        advised
        received
        rejected
        over
        missing
        open
        reason
        photos {
          id
          name
          url
        }
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

export type Receipt = NonNullable<ReceiptPageQuery['receipt']>;

export type ReceiptLine = {
  id: string; position: number; advised: Decimal; received: Decimal; rejected: Decimal; over: Decimal; missing: Decimal; open: Decimal; reason: string;
  photos: { id: string; name: string; url: string }[]; lots: { code: string; quantity: Decimal; expiresOn?: string | null }[]; product: MaskedGoods;
};

export const ReceiveGoodsDocument = graphql(`
  mutation ReceiveGoods($input: ReceiveGoodsInput!) {
    receiveGoods(input: $input) {
      receipt {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);
