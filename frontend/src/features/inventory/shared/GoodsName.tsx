import { goodsOf, type MaskedGoods } from './goods';

type Props = { goods: MaskedGoods; /** Third fact in the second line: a lot, a code that was scanned. */ note?: string | undefined };

/** What the row is about: the name, what tells it from its variants (never cut), and its number. */
export function GoodsName({ goods, note }: Props) {
  const { name, specification, sku } = goodsOf(goods);
  return (
    <span className="goods-name">
      <span className="row">
        <span className="cut strong" title={name}>{name}</span>
        {specification && <span className="nowrap">{specification}</span>}
      </span>
      <span className="small t-3 cut">{sku}{note && ` · ${note}`}</span>
    </span>
  );
}
