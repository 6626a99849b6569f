type Props = { name: string; mark?: string | undefined; sku?: string | undefined };

/** A product: its name may be cut, what tells it from its like never is. */
export function ProductName({ name, mark, sku }: Props) {
  return (
    <span className="mall-product" title={[name, mark, sku].filter(Boolean).join(' · ')}>
      <span className="cut">{name}</span>
      {mark && <span className="t-2 nowrap">{mark}</span>}
      {sku && <span className="t-3 nowrap">{sku}</span>}
    </span>
  );
}
