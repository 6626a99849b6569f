import { graphql } from '@/graphql';
import type { StockOverviewQuery } from '@/graphql/generated/tenant/graphql';

export const StockOverviewDocument = graphql(`
  query StockOverview {
    stockOverview {
      warehouseId
      code
      name
      products
      onHand
      held
      idle30
      idle90
      expiring
    }
  }
`);

export type House = StockOverviewQuery['stockOverview'][number];
