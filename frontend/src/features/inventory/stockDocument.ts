import { graphql } from '@/graphql';
import type { MaskedGoods } from './shared/goods';

export const ProductStockDocument = graphql(`
  query ProductStock($search: String, $only: StockFilter, $warehouseId: ID, $first: Int = 50, $after: String) {
    productStock(search: $search, only: $only, warehouseId: $warehouseId, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          onHand
          held
          available
          missing
          product {
            ...Goods
          }
          places {
            onHand
            held
            available
            minimum
            missing
            warehouse {
              id
              code
              name
            }
          }
        }
      }
    }
  }
`);

type Place = { onHand: string; held: string; available: string; minimum?: string | null; missing: string; warehouse: { id: string; code: string; name: string } };
export type StockRow = { id: string; onHand: string; held: string; available: string; missing: string; product: MaskedGoods; places: Place[] };
type Connection = { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor?: string | null }; edges: { node: StockRow }[] };

export const productStock = (data: { productStock: Connection }) => data.productStock;
