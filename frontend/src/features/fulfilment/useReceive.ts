import { useQuery } from 'urql';
import { graphql } from '@/graphql';
import { useCommand } from '@/graphql/useCommand';
import { told, toldApart, type Advised, type Counted } from './counted';
import { ReceiveGoodsDocument } from './receiptDocument';

const ReturnOfReceiptDocument = graphql(`
  query ReturnOfReceipt($returnKey: UUID!) {
    returnOrders(returnKey: $returnKey, first: 1) {
      edges {
        node {
          id
          number
        }
      }
    }
  }
`);

const ReceiveReturnDocument = graphql(`
  mutation ReceiveReturn($input: ReceiveReturnInput!) {
    receiveReturn(input: $input) {
      returnOrder {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

type Receipt = { id: string; isReturn: boolean; returnKey?: string | null };
type Into = { warehouseId?: string };
/** How much of it is in: the bad ones may be, while the good ones were refused. */
export type Took = 'all' | 'bad' | 'nothing';

const took = ({ ok }: { ok: boolean }): Took => (ok ? 'all' : 'nothing');

/** The return a receipt belongs to, for who may see it. */
export function useReturnOf({ isReturn, returnKey }: Receipt) {
  const [{ data }] = useQuery({ query: ReturnOfReceiptDocument, variables: { returnKey: returnKey ?? '' }, pause: !isReturn || !returnKey });
  return data?.returnOrders.edges[0]?.node ?? null;
}

/** Takes in what was counted: bought goods, or goods that come back with their return; the bad ones apart where they have a place. */
export function useReceive(receipt: Receipt, returnId: string | null) {
  const bought = useCommand(ReceiveGoodsDocument);
  const returned = useCommand(ReceiveReturnDocument);
  const command = receipt.isReturn ? returned : bought;
  const run = async (lines: readonly Advised[], counted: Counted, place: Into, badPlaceId: string): Promise<Took> => {
    if (!receipt.isReturn) return took(await bought.run({ receiptId: receipt.id, ...place, lines: told(lines, counted) }));
    const given = { returnOrderId: returnId ?? '', receiptId: receipt.id };
    if (!badPlaceId) return took(await returned.run({ ...given, ...place, lines: told(lines, counted) }));
    const { good, bad } = toldApart(lines, counted);
    // The bad ones first: the receipt keeps the place it was last taken in to.
    if (bad.length > 0 && !(await returned.run({ ...given, warehouseId: badPlaceId, lines: bad })).ok) return 'nothing';
    if (good.length === 0 || (await returned.run({ ...given, ...place, lines: good })).ok) return 'all';
    return bad.length > 0 ? 'bad' : 'nothing';
  };
  return { run, busy: command.busy, refused: command.refused, failure: command.failure, forget: command.forget };
}
