import { useNavigate, useParams } from 'react-router';
import { idOf, keyOf } from '@/graphql/ids';
import { useCommand } from '@/graphql/useCommand';
import { Failed } from '@/ui/Failed';
import { Ink } from '@/ui/Ink';
import { Loading } from '@/ui/Loading';
import { Nothing } from '@/ui/Nothing';
import { OrderGrid } from '@/ui/OrderGrid';
import { PageFrame } from '@/ui/PageFrame';
import { useTableState } from '@/ui/table/useTableState';
import { useLineMenu } from '../pad/useLineMenu';
import { useLineWays } from '../pad/useLineWays';
import { usePad } from '../pad/usePad';
import { isIn } from '../pad/rows';
import { AddOffer } from '../shared/AddOffer';
import { CopyCartDocument } from '../shared/cartDocuments';
import { CartMenu } from '../shared/CartMenu';
import { useCartChoice } from '../shared/useCartChoice';
import { useText } from './useText';

/** One list: the same grid as the pad, but nothing is ordered from here. */
export function ListPage() {
  const t = useText();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const pad = usePad(idOf('Cart', id));
  const choice = useCartChoice();
  const copying = useCommand(CopyCartDocument);
  const table = useTableState({ name: 'list' });
  const ways = useLineWays(pad);
  const menu = useLineMenu(pad);
  const rows = pad.rows.filter(isIn);
  const copy = async () => {
    await pad.desk?.flush();
    if (choice.cartId && (await copying.run({ sourceId: idOf('Cart', id), cartId: choice.cartId })).ok) void navigate(`/buy?cart=${keyOf(choice.cartId)}`);
  };
  return (
    <PageFrame
      title={pad.head?.name ?? t('listsTitle')} back="/buy/lists" about={<CartMenu choice={choice} />} fill
      tools={<AddOffer id="list-add" onAdd={pad.addOne} />}
      foot={<><span className="grow"><b>{t('linesCount', { count: rows.length })}</b></span><Ink keys="Ctrl Enter" onClick={() => void copy()} busy={copying.busy} disabled={rows.length === 0 || !choice.cartId}>{t('addListCount', { count: rows.length })}</Ink></>}
    >
      {pad.state === 'loading' && <Loading />}
      {pad.state === 'missing' && <Nothing>{t('listGone')}</Nothing>}
      {pad.state === 'failed' && <Failed onRetry={pad.again} />}
      {pad.state === 'ready' && (
        <OrderGrid
          label={t('listLabel')} lines={rows.map(ways)} table={table} bare menu={menu} currency={pad.head?.currency ?? 'CNY'} nothing={<Nothing>{t('listEmpty')}</Nothing>}
          onChange={(changes) => pad.set(changes.map(({ id: key, quantity, unit }) => ({ id: key, quantity, unit })))}
        />
      )}
    </PageFrame>
  );
}
