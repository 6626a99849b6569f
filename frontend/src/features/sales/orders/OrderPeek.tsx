import { useQuery } from 'urql';
import { PartnerName } from '@/features/partners/shared/PartnerName';
import { graphql } from '@/graphql';
import { personOf } from '@/lib/personOf';
import { Button } from '@/ui/Button';
import { Loading } from '@/ui/Loading';
import { Money } from '@/ui/Money';
import { Quantity } from '@/ui/Quantity';
import { When } from '@/ui/When';
import { orderAddress } from '../shared/address';
import { OrderState } from '../shared/OrderState';
import { useText } from './useText';

const PeekDocument = graphql(`
  query PeekOrder($id: ID!) {
    salesOrder(id: $id) {
      id
      number
      state
      waits
      placedAt
      placedBy
      customerReference
      note
      total {
        amount
        currencyCode
      }
      customer {
        id
        name
      }
      lines {
        id
        quantity
        openToConfirm
        total
        product {
          name
          sku
        }
      }
    }
  }
`);

/** An order beside its list, without leaving it. */
export function OrderPeek({ id }: { id: string }) {
  const t = useText();
  const [{ data, fetching }] = useQuery({ query: PeekDocument, variables: { id } });
  const order = data?.salesOrder;
  if (!order) return fetching ? <Loading rows={4} columns={[60, 20]} /> : null;
  return (
    <>
      <section className="section stack">
        <div className="row"><h2 className="grow">{order.number}</h2><OrderState order={order} /></div>
        <p><PartnerName partner={order.customer} /></p>
        <p className="small t-3"><When at={order.placedAt} />{[personOf(order.placedBy), order.customerReference].map((fact) => fact && ` · ${fact}`)}</p>
        {order.note && <p>{order.note}</p>}
      </section>
      <section className="section stack">
        {order.lines.map(({ id: line, quantity, total, product }) => (
          <div key={line} className="row">
            <span className="grow stack" style={{ gap: 0 }}><span className="cut">{product.name}</span><span className="small t-3">{product.sku}</span></span>
            <Quantity value={quantity} />
            <span className="right" style={{ minWidth: 84 }}><Money amount={total} mark="none" /></span>
          </div>
        ))}
        <div className="row"><span className="grow strong">{t('total')}</span><Money amount={order.total.amount} currency={order.total.currencyCode} strong /></div>
      </section>
      <div className="section"><Button to={orderAddress(id)} keys="Enter">{t('openOrder')}</Button></div>
    </>
  );
}
