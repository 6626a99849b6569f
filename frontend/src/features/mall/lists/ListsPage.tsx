import { useState } from 'react';
import { useNavigate } from 'react-router';
import { keyOf } from '@/graphql/ids';
import { UserErrorList } from '@/graphql/UserErrorList';
import { useCommand } from '@/graphql/useCommand';
import { Button } from '@/ui/Button';
import { Confirm } from '@/ui/Confirm';
import { Failed } from '@/ui/Failed';
import { IconButton } from '@/ui/IconButton';
import { Loading } from '@/ui/Loading';
import { Menu } from '@/ui/Menu';
import { Nothing } from '@/ui/Nothing';
import { done } from '@/ui/notices';
import { PageFrame } from '@/ui/PageFrame';
import { Tag } from '@/ui/Tag';
import { When } from '@/ui/When';
import { CopyCartDocument, DeleteCartDocument, RenameCartDocument } from '../shared/cartDocuments';
import { CartMenu } from '../shared/CartMenu';
import { SellerMark } from '../shared/SellerHead';
import { useCartChoice } from '../shared/useCartChoice';
import { useCarts, type CartHead } from '../shared/useCarts';
import { useText } from './useText';

/** Lists to order from again (MAL-08): one press puts all of one into the cart, at today's prices. */
export function ListsPage() {
  const t = useText();
  const navigate = useNavigate();
  const { carts: lists, failure, again, fetching } = useCarts('LIST');
  const choice = useCartChoice();
  const copying = useCommand(CopyCartDocument);
  const cart = choice.carts?.find(({ id }) => id === choice.cartId);
  const copy = async (list: CartHead) => {
    if (!choice.cartId) return;
    const outcome = await copying.run({ sourceId: list.id, cartId: choice.cartId });
    if (!outcome.ok) return;
    done(t('listAdded', { list: list.name, count: list.lineCount, cart: cart?.name ?? '' }));
    void navigate(`/buy?cart=${keyOf(choice.cartId)}`);
  };
  return (
    <PageFrame title={t('listsTitle')} mark={<SellerMark />} about={<CartMenu choice={choice} />} lead={lists && lists.length > 0 ? t('listsLead', { count: lists.length }) : undefined}>
      {failure && !lists && <Failed onRetry={again} reference={failure.reference} />}
      {!lists && fetching && <Loading />}
      {lists?.length === 0 && <Nothing action={<Button to="/buy">{t('toPad')}</Button>}>{t('noLists')}</Nothing>}
      <UserErrorList refused={copying.refused} />
      {lists?.map((list) => <ListRow key={list.id} list={list} onCopy={() => void copy(list)} busy={copying.busy} mayEdit={choice.mayEdit} again={again} />)}
    </PageFrame>
  );
}

type RowProps = { list: CartHead; onCopy: () => void; busy: boolean; mayEdit: boolean; again: () => void };

function ListRow({ list, onCopy, busy, mayEdit, again }: RowProps) {
  const t = useText();
  const navigate = useNavigate();
  const renaming = useCommand(RenameCartDocument);
  const deleting = useCommand(DeleteCartDocument);
  const [asks, ask] = useState(false);
  const share = async () => { if ((await renaming.run({ cartId: list.id, isShared: !list.isShared })).ok) again(); };
  const remove = async () => { if ((await deleting.run({ cartId: list.id })).ok) again(); };
  return (
    <div className="mall-list-row row">
      <div className="grow">
        <div className="row" style={{ gap: 8 }}><b className="cut">{list.name}</b>{list.isShared && <Tag>{list.isMine ? t('shared') : t('sharedOf', { owner: list.ownerName })}</Tag>}</div>
        <div className="small t-3">{t('linesCount', { count: list.lineCount })} · {t('changed')} <When at={list.changedAt} /></div>
      </div>
      <Button look="quiet" onClick={() => void navigate(`/buy/lists/${keyOf(list.id)}`)}>{t('openList')}</Button>
      {mayEdit && <Button onClick={onCopy} busy={busy} disabled={list.lineCount === 0}>{t('addList')}</Button>}
      {list.isMine && (
        <Menu items={[
          { key: 'share', label: list.isShared ? t('unshare') : t('share'), onSelect: () => void share() },
          { key: 'delete', label: t('deleteList'), icon: 'trash', bad: true, onSelect: () => ask(true) },
        ]}>
          <span><IconButton icon="more" label={t('listMenu', { name: list.name })} /></span>
        </Menu>
      )}
      <Confirm open={asks} onClose={() => ask(false)} title={t('deleteAsk', { name: list.name })} consequences={[t('deleteWhat', { count: list.lineCount })]} action={t('deleteList')} bad onConfirm={remove} />
    </div>
  );
}
