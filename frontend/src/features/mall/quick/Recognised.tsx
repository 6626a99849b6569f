import { listed } from '@/lib/format/listed';
import { formatQuantity } from '@/lib/format/number';
import { unitWord } from '@/lib/unitWord';
import { Button } from '@/ui/Button';
import { Quantity } from '@/ui/Quantity';
import { useReading } from '@/ui/theme/look';
import { plain } from '../pad/cart';
import { markOf } from '../shared/offer';
import { ProductName } from '../shared/ProductName';
import { useText } from './useText';
import type { Line } from './useStaging';

type Props = { lines: readonly Line[]; hasMore: boolean; onMore: () => void };

/** What will go in as it was typed, and what was added up where. */
export function Recognised({ lines, hasMore, onMore }: Props) {
  const t = useText();
  const { locale } = useReading();
  if (lines.length === 0) return null;
  const note = ({ status, into, summed, number, code, product }: Line) => {
    if (status === 'DONE') return t('isInCart');
    if (status === 'DUPLICATE') return t('addedTo', { line: into ?? '' });
    if (summed.length > 0) return t('sumOf', { lines: listed([number, ...summed].map(String), locale) });
    return code === product?.sku ? t('byCode') : t('byText', { code });
  };
  return (
    <section aria-label={t('recognisedGroup')}>
      <div className="mall-group row"><h2>{t('recognisedGroup')}</h2></div>
      <div className="mall-table-box">
        <table className="mall-table">
          <thead><tr><th className="right">{t('line')}</th><th>{t('product')}</th><th className="right">{t('packs')}</th><th className="right">{t('pieces')}</th><th>{t('understoodBy')}</th></tr></thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.number} className={line.status === 'DUPLICATE' || line.status === 'DONE' ? 't-3' : undefined}>
                <td className="right t-3">{line.number}</td>
                <td>{line.product ? <ProductName name={line.product.name} mark={markOf(line.product.attributes, line.product.name)} sku={line.product.sku} /> : <code>{line.text}</code>}</td>
                <td className="right nowrap">{line.quantity && line.status !== 'DONE' ? `${formatQuantity(line.quantity, locale)}${locale === 'zh' ? '' : ' '}${unitWord(line.unit, plain(line.quantity), locale)}` : '–'}</td>
                <td className="right"><Quantity value={line.status === 'DONE' ? null : line.baseQuantity} /></td>
                <td className="t-3">{note(line)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hasMore && <div className="section"><Button look="link" onClick={onMore}>{t('showMore')}</Button></div>}
    </section>
  );
}
