import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useMay } from '@/features/identity/shared/viewer';
import { graphql } from '@/graphql';
import { useLive } from '@/graphql/useLive';
import { When } from '@/ui/When';
import { useText } from '../useText';
import { returnAddress } from './addresses';
import { ReturnStateMark } from './ReturnStateMark';
import type { Standing } from './useSide';

const ReturnsOfOrderDocument = graphql(`
  query ReturnsOfOrder($orderKey: UUID!) {
    returnOrders(orderKey: $orderKey, first: 20) {
      edges {
        node {
          id
          number
          state
          createdAt
        }
      }
    }
  }
`);

/** The returns of one order, on its page; nothing where there are none. */
export function ReturnsOf({ orderKey, standing }: { orderKey: string; standing: Standing }) {
  const t = useText();
  const mayView = useMay()('returns.order.view');
  const [{ data }, ask] = useQuery({ query: ReturnsOfOrderDocument, variables: { orderKey }, pause: !mayView });
  useLive('returns', () => ask({ requestPolicy: 'network-only' }));
  const rows = data?.returnOrders.edges.map(({ node }) => node) ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="section stack">
      <h2>{t('returnsOf')}</h2>
      {rows.map(({ id, number, state, createdAt }) => <div key={id} className="row wrap"><Link to={returnAddress(standing === 'seller' ? 'sell' : 'buy', id)}>{number}</Link><ReturnStateMark state={state} standing={standing} /><span className="grow" /><span className="small t-3"><When at={createdAt} /></span></div>)}
    </section>
  );
}
