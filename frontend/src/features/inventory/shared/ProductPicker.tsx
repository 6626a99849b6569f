import { useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '@/graphql';
import { readScan } from '@/lib/gs1';
import { useWedge } from '@/lib/useWedge';
import { Icon } from '@/ui/Icon';
import { goodsOf, type MaskedGoods } from './goods';
import { GoodsName } from './GoodsName';
import { codeIn } from './scanning';
import { useText } from './useText';

const FindGoodsDocument = graphql(`
  query FindGoods($search: String!, $codes: [String!]!) {
    productsByCodes(codes: $codes) {
      found {
        numerator
        denominator
        product {
          id
          ...Goods
        }
      }
    }
    catalogProducts(search: $search, first: 8) {
      edges {
        node {
          id
          ...Goods
        }
      }
    }
  }
`);

type Props = { onPick: (goods: MaskedGoods) => void; label?: string; id?: string; /** Say here what was not found. */ first?: boolean };

/** A product by any code or word: a scanned or complete code is taken at once, else one of what fits. */
export function ProductPicker({ onPick, label, id, first }: Props) {
  const t = useText();
  const client = useClient();
  const [text, setText] = useState('');
  const [found, setFound] = useState<{ of: string; rows: MaskedGoods[] } | null>(null);
  const [at, setAt] = useState(0);

  const pick = (goods: MaskedGoods) => {
    onPick(goods);
    setText('');
    setFound(null);
  };
  const look = async (typed: string, sure: boolean) => {
    const code = codeIn(readScan(typed));
    if (!code) return setFound(null);
    const { data } = await client.query(FindGoodsDocument, { search: code, codes: [code] }, { requestPolicy: 'cache-first' });
    if (!data) return;
    const exact = data.productsByCodes[0]?.found ?? [];
    if (sure && exact.length === 1 && exact[0]) return pick(exact[0].product);
    const seen = new Set(exact.map(({ product }) => product.id));
    const rest = data.catalogProducts.edges.map(({ node }) => node).filter((node) => !seen.has(node.id));
    setAt(0);
    setFound({ of: typed, rows: [...exact.map(({ product }) => product), ...rest] });
  };
  useWedge((code) => void look(code, true));

  const rows = found?.rows ?? [];
  return (
    <div className="stack">
      <form
        className="goods-scan"
        onSubmit={(event) => {
          event.preventDefault();
          const chosen = rows[at];
          if (chosen && found?.of === text.trim()) pick(chosen);
          else void look(text.trim(), true);
        }}
      >
        <Icon name="search" />
        <input
          id={id} className="goods-input" value={text} placeholder={label ?? t('scan')} aria-label={id ? undefined : (label ?? t('scan'))} autoComplete="off" autoFocus={first}
          role="combobox" aria-expanded={rows.length > 0} aria-controls="goods-found"
          onChange={(event) => {
            setText(event.target.value);
            void look(event.target.value.trim(), false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') setAt(Math.min(rows.length - 1, at + 1));
            if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
            if (event.key === 'Escape' && found) {
              event.stopPropagation();
              setFound(null);
            }
          }}
        />
      </form>
      {found && (
        <div className="goods-found" id="goods-found" role="listbox">
          {rows.length === 0 && <p className="small t-2" style={{ padding: '8px 10px' }}>{t('unknownCode', { code: found.of })}</p>}
          {rows.map((goods, index) => (
            <button key={goodsOf(goods).id} type="button" role="option" aria-selected={index === at} onClick={() => pick(goods)}><GoodsName goods={goods} /></button>
          ))}
        </div>
      )}
    </div>
  );
}
