import { formatQuantity, signOfCurrency } from '@/lib/format/number';
import { unitWord } from '@/lib/unitWord';
import { Money } from '@/ui/Money';
import { useReading } from '@/ui/theme/look';
import { plain } from '../pad/cart';
import { markOf } from '../shared/offer';
import { ProductName } from '../shared/ProductName';
import { useText } from './useText';
import type { Line } from './types';

/** The lines as they will be sent; parked ones stay in the cart. */
export function CheckoutLines({ lines, currency }: { lines: readonly Line[]; currency: string }) {
  const t = useText();
  const { locale } = useReading();
  const gap = locale === 'zh' ? '' : ' ';
  return (
    <div className="mall-table-box">
      <table className="mall-table">
        <thead><tr><th>{t('product')}</th><th className="right">{t('quantity')}</th><th className="right wide">{t('pieces')}</th><th className="right wide">{t('eachPrice')}</th><th className="right">{t('amountIn', { currency: signOfCurrency(currency) })}</th></tr></thead>
        <tbody>
          {lines.map(({ lineKey, product, quantity, unit, baseQuantity, isParked, unitPrice, total }) => (
            <tr key={lineKey} className={isParked ? 't-3' : undefined}>
              <td><ProductName name={product.name} mark={markOf(product.attributes, product.name)} sku={product.sku} /></td>
              <td className="right nowrap">{formatQuantity(quantity, locale)}{gap}{unitWord(unit, plain(quantity), locale)}</td>
              <td className="right wide">{formatQuantity(baseQuantity, locale)}</td>
              <td className="right wide"><Money amount={unitPrice?.amount ?? null} currency={currency} mark="none" /></td>
              <td className="right">{isParked ? <span className="t-bad">{t('parkedWord')}</span> : <Money amount={total?.amount ?? null} currency={currency} mark="none" />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
