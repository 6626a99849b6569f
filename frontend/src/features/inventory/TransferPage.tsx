import type { ResultOf } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useMay } from '@/features/identity/shared/viewer';
import { graphql } from '@/graphql';
import { idOf, keyOf } from '@/graphql/ids';
import { useCommand } from '@/graphql/useCommand';
import { useLive } from '@/graphql/useLive';
import { formatWhen } from '@/lib/format/date';
import type { Decimal } from '@/lib/decimal';
import { useOnline } from '@/lib/useOnline';
import { Button } from '@/ui/Button';
import { Ink } from '@/ui/Ink';
import { done } from '@/ui/notices';
import { PageFrame } from '@/ui/PageFrame';
import { State } from '@/ui/State';
import { useReading } from '@/ui/theme/look';
import { Figure } from './shared/Figure';
import { goodsOf, type MaskedGoods } from './shared/goods';
import { GoodsName } from './shared/GoodsName';
import { GoodsTable, type GoodsColumn } from './shared/GoodsTable';
import { Said } from './shared/Said';
import { useText } from './shared/useText';
import { Waiting } from './shared/Waiting';
import { transferLook } from './states';

const TransferDocument = graphql(`
  query StockTransfer($id: ID!) {
    stockTransfer(id: $id) {
      id
      number
      state
      createdAt
      shippedAt
      receivedAt
      source {
        id
        name
      }
      target {
        id
        name
      }
      lines {
        id
        quantity
        product {
          ...Goods
        }
      }
    }
  }
`);

const ShipTransferDocument = graphql(`
  mutation ShipTransfer($input: ShipTransferInput!) {
    shipTransfer(input: $input) {
      transfer {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

const ReceiveTransferDocument = graphql(`
  mutation ReceiveTransfer($input: ReceiveTransferInput!) {
    receiveTransfer(input: $input) {
      transfer {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

const CancelTransferDocument = graphql(`
  mutation CancelTransfer($input: CancelTransferInput!) {
    cancelTransfer(input: $input) {
      transfer {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

type Transfer = NonNullable<ResultOf<typeof TransferDocument>['stockTransfer']>;
type Line = { id: string; quantity: Decimal; product: MaskedGoods };
type Act = 'ship' | 'receive' | 'cancel';

function useActs({ id, number, source, target }: Transfer, again: () => void) {
  const t = useText();
  const commands = { ship: useCommand(ShipTransferDocument), receive: useCommand(ReceiveTransferDocument), cancel: useCommand(CancelTransferDocument) };
  const [last, setLast] = useState<Act>('ship');
  const sentences = { ship: t('transfer.shipped', { number, place: source.name }), receive: t('transfer.received', { number, place: target.name }), cancel: t('transfer.givenUp', { number }) };
  const act = async (which: Act) => {
    setLast(which);
    const outcome = await commands[which].run({ transferId: id });
    if (!outcome.ok) return;
    done(sentences[which]);
    again();
  };
  return { act: (which: Act) => void act(which), said: commands[last], busy: commands[last].busy };
}

/** What is due now, in words: one line for each state. */
function useNext({ number, state, source, target, createdAt, shippedAt, receivedAt }: Transfer): string {
  const t = useText();
  const reading = useReading();
  const moment = (at: string | null | undefined) => (at ? formatWhen(at, reading) : '');
  const says = {
    DRAFT: t('transfer.nextDraft', { when: moment(createdAt), from: source.name }),
    SHIPPED: t('transfer.nextShipped', { when: moment(shippedAt), from: source.name, to: target.name }),
    DONE: t('transfer.done', { when: moment(receivedAt), to: target.name }),
    CANCELLED: t('transfer.givenUp', { number }),
  };
  return says[state];
}

function Found({ transfer, again }: { transfer: Transfer; again: () => void }) {
  const t = useText();
  const online = useOnline();
  const mayMove = useMay()('inventory.stock.move');
  const { number, state, source, target, lines } = transfer;
  const { act, said, busy } = useActs(transfer, again);
  const next = useNext(transfer);
  const ink = { keys: 'Ctrl Enter', busy, why: online ? null : t('needsNetwork') };
  const columns: GoodsColumn<Line>[] = [
    { key: 'product', head: t('product'), cell: ({ product }) => <GoodsName goods={product} /> },
    { key: 'quantity', head: t('quantity'), right: true, cell: ({ product, quantity }) => <Figure goods={product} value={quantity} unit packs strong /> },
    { key: 'ledger', head: '', right: true, cell: ({ product }) => <Button size="s" look="quiet" to={`/stock/products/${keyOf(goodsOf(product).id)}`}>{t('transfer.show')}</Button> },
  ];
  return (
    <PageFrame
      title={t('transfer.one', { number })} about={`${source.name} → ${target.name}`} back="/stock/transfers" actions={<State is={transferLook[state]}>{t(`transfer.states.${state}`)}</State>}
      below={
        <div className="goods-next">
          <span>{next}</span>
          {mayMove && state === 'DRAFT' && <Button look="quiet" onClick={() => act('cancel')} why={ink.why}>{t('transfer.giveUp')}</Button>}
          {mayMove && state === 'DRAFT' && <Ink {...ink} onClick={() => act('ship')}>{t('transfer.ship', { count: lines.length })}</Ink>}
          {mayMove && state === 'SHIPPED' && <Ink {...ink} onClick={() => act('receive')}>{t('transfer.receive', { count: lines.length })}</Ink>}
        </div>
      }
    >
      <Said of={said} {...(state === 'DRAFT' ? { ways: [{ label: t('transfer.giveUp'), onTake: () => act('cancel') }] } : {})} />
      <GoodsTable label={t('transfer.lines')} columns={columns} rows={lines} rowKey={({ id }) => id} />
    </PageFrame>
  );
}

/** A transfer on its way: send it, take it in, or give it up before it leaves. */
export function TransferPage() {
  const t = useText();
  const { key = '' } = useParams();
  const [{ data, error }, ask] = useQuery({ query: TransferDocument, variables: { id: idOf('StockTransfer', key) } });
  const again = () => ask({ requestPolicy: 'network-only' });
  useLive('stock', again);
  const transfer = data?.stockTransfer;
  if (!transfer) return <Waiting title={t('transfer.title')} back="/stock/transfers" error={error} known={data !== undefined} onRetry={again} />;
  return <Found transfer={transfer} again={again} />;
}
