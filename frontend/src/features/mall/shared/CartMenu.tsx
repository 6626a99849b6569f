import { Icon } from '@/ui/Icon';
import { Menu } from '@/ui/Menu';
import type { CartChoice } from './useCartChoice';
import { useText } from './useText';

/** For which cart; another one is a click away. */
export function CartMenu({ choice }: { choice: CartChoice }) {
  const t = useText();
  const { carts, cartId, choose } = choice;
  const cart = carts?.find(({ id }) => id === cartId);
  if (!cart) return null;
  const words = t('forCart', { cart: cart.name });
  if (!carts || carts.length < 2) return <span className="cut">{words}</span>;
  return (
    <Menu align="left" items={carts.map(({ id, name }) => ({ key: id, label: name, checked: id === cartId, onSelect: () => choose(id) }))}>
      <button type="button" className="mall-seller"><span className="cut">{words}</span><Icon name="down" /></button>
    </Menu>
  );
}
