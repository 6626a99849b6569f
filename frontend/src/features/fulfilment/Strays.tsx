import { goodsOf } from '@/features/inventory/shared/goods';
import { useMay } from '@/features/identity/shared/viewer';
import { Refusals } from '@/features/inventory/shared/Refusals';
import { graphql } from '@/graphql';
import { useCommand } from '@/graphql/useCommand';
import { formatQuantity } from '@/lib/format/number';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { done } from '@/ui/notices';
import { Refusal } from '@/ui/Refusal';
import type { Stray } from './useReceiving';
import { useText } from './useText';

const TakeFoundDocument = graphql(`
  mutation TakeFound($input: AdjustStockInput!) {
    adjustStock(input: $input) {
      moves {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

type Props = { strays: readonly Stray[]; number: string; warehouseId: string; onDrop: (code: string) => void };

/** Codes that are on no line of the delivery: each stays until it is solved. */
export function Strays({ strays, number, warehouseId, onDrop }: Props) {
  const t = useText();
  const locale = useLanguage();
  const may = useMay()('inventory.stock.move');
  const take = useCommand(TakeFoundDocument);
  if (strays.length === 0) return null;
  const takeIn = async ({ code, goods, quantity }: Stray) => {
    if (!goods) return;
    const { id, name } = goodsOf(goods);
    const outcome = await take.run({ warehouseId, reference: t('receive.foundReference', { number }), lines: [{ productId: id, difference: quantity }] });
    if (!outcome.ok) return;
    done(t('receive.foundDone', { product: name, count: formatQuantity(quantity, locale) }));
    onDrop(code);
  };
  const words = ({ code, goods, quantity }: Stray) => {
    if (!goods) return t('unknownCode', { code });
    const said = { product: goodsOf(goods).name, count: formatQuantity(quantity, locale) };
    return quantity === '1' ? t('receive.notOnIt', said) : t('receive.notOnItTimes', said);
  };
  return (
    <div className="goods-scan-bar" style={{ flexDirection: 'column', alignItems: 'stretch' }}>
      {strays.map((each) => (
        <Refusal
          key={each.code} tone="bad"
          ways={[...(each.goods && may && warehouseId ? [{ label: t('receive.takeFound', { count: formatQuantity(each.quantity, locale) }), onTake: () => void takeIn(each) }] : []), { label: t('leaveOut'), onTake: () => onDrop(each.code) }]}
        >
          {words(each)}
        </Refusal>
      ))}
      <Refusals refused={take.refused} failure={take.failure} />
    </div>
  );
}
