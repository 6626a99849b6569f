import { useCallback } from 'react';
import { useQuery } from 'urql';
import { graphql } from '@/graphql';
import type { WorkKind } from '@/graphql/generated/tenant/graphql';
import { keptOffline } from '@/graphql/kept';
import { useLive } from '@/graphql/useLive';
import type { Area } from '@/lib/navigation';

const BadgesDocument = graphql(`
  query Badges {
    workList(first: 1) {
      total
      groups {
        kind
        count
        mayAct
      }
    }
  }
`);

const areaOf: Record<WorkKind, Area> = {
  ORDER_TO_CONFIRM: 'sell', ORDER_SHORT: 'sell', ORDER_TO_SHIP: 'sell', DISCREPANCY: 'sell', RETURN_TO_DECIDE: 'sell', MESSAGE_UNREAD: 'sell', PRICES_EXPIRING: 'sell',
  PURCHASE_TO_SEND: 'buy', PURCHASE_UNANSWERED: 'buy', PURCHASE_CHANGED: 'buy', RETURN_TO_SEND: 'buy',
  SHIPMENT_TO_SEND: 'stock', RECEIPT_DUE: 'stock', RETURN_DUE: 'stock', TRANSFER_DUE: 'stock', COUNT_OPEN: 'stock', STOCK_BELOW_MINIMUM: 'stock',
  DOCUMENT_FAILED: 'network', INVITATION: 'network', GRANT_EXPIRING: 'network',
};

export type Badges = Partial<Record<Area, number>>;

/** How much waits in each area; kept up to date. Nothing where there is no house. */
export function useBadges(pause: boolean): Badges {
  const [{ data }, ask] = useQuery({ query: BadgesDocument, pause, context: keptOffline });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  useLive(pause ? '' : 'worklist', again);
  if (!data) return {};
  const badges: Badges = { today: data.workList.total };
  for (const { kind, count, mayAct } of data.workList.groups) if (mayAct) badges[areaOf[kind]] = (badges[areaOf[kind]] ?? 0) + count;
  return badges;
}
