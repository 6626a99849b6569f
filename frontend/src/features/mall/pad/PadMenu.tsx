import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from 'urql';
import { graphql } from '@/graphql';
import { keyOf } from '@/graphql/ids';
import { useCommand } from '@/graphql/useCommand';
import { Confirm } from '@/ui/Confirm';
import { IconButton } from '@/ui/IconButton';
import { Menu, type MenuItem } from '@/ui/Menu';
import { done } from '@/ui/notices';
import { CopyCartDocument, CopyOrderDocument, DeleteCartDocument, OpenCartDocument } from '../shared/cartDocuments';
import { useText } from '../shared/useText';
import { isIn } from './rows';
import type { Pad } from './usePad';

const LastOrderDocument = graphql(`
  query MallLastOrder {
    salesOrders(first: 1) {
      edges {
        node {
          id
          number
        }
      }
    }
  }
`);

type Props = { pad: Pad; cartId: string };

/** What is done with the whole cart: repeat the last order, keep it as a list, empty it, throw it away. */
export function PadMenu({ pad, cartId }: Props) {
  const t = useText();
  const client = useClient();
  const navigate = useNavigate();
  const copying = useCommand(CopyOrderDocument);
  const opening = useCommand(OpenCartDocument);
  const listing = useCommand(CopyCartDocument);
  const deleting = useCommand(DeleteCartDocument);
  const [asks, ask] = useState(false);
  const { rows, head, desk, set } = pad;
  const lines = rows.filter(isIn);
  const name = head?.name ?? '';

  const repeat = async () => {
    await desk?.flush();
    const { data } = await client.query(LastOrderDocument, {}, { requestPolicy: 'network-only' });
    const last = data?.salesOrders.edges[0]?.node;
    if (!last) return done(t('noLastOrder'));
    const outcome = await copying.run({ orderId: last.id, cartId });
    if (!outcome.ok) return;
    done(t('repeated', { order: last.number }));
    pad.again();
  };
  const keep = async () => {
    await desk?.flush();
    const made = await opening.run({ name, kind: 'LIST', isShared: false, note: '' });
    const id = made.ok ? made.payload.cart?.id : undefined;
    if (!id) return;
    const outcome = await listing.run({ sourceId: cartId, cartId: id });
    if (outcome.ok) done(t('keptAsList', { name }));
  };
  const remove = async () => {
    if ((await deleting.run({ cartId })).ok) void navigate('/buy', { replace: true });
  };
  const empty = () => {
    set(lines.map(({ lineKey }) => ({ id: lineKey, quantity: '0' })));
    done(t('emptied', { count: lines.length }), () => lines.forEach(() => desk?.undo()));
  };
  const items: MenuItem[] = [
    { key: 'repeat', label: t('repeatLast'), icon: 'refresh', onSelect: () => void repeat() },
    { key: 'paste', label: t('pasteList'), icon: 'paste', onSelect: () => void navigate(`/buy/quick?cart=${keyOf(cartId)}`) },
    { key: 'lists', label: t('toLists'), icon: 'list', onSelect: () => void navigate('/buy/lists') },
    ...(lines.length > 0 ? [
      { key: 'keep', label: t('keepAsList'), icon: 'star' as const, onSelect: () => void keep() },
      { key: 'line', divider: true as const },
      { key: 'empty', label: t('takeAllOut', { count: lines.length }), onSelect: empty },
    ] : []),
    ...(head?.isMine ? [{ key: 'delete', label: t('deleteCart'), icon: 'trash' as const, bad: true, onSelect: () => ask(true) }] : []),
  ];
  return (
    <>
      <Menu items={items}><span><IconButton icon="more" label={t('cartMenu')} /></span></Menu>
      <Confirm open={asks} onClose={() => ask(false)} title={t('deleteAsk', { name })} consequences={[t('deleteWhat', { count: lines.length })]} action={t('deleteCart')} bad onConfirm={remove} />
    </>
  );
}
