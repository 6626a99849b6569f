import { Quantity } from '@/ui/Quantity';
import { When } from '@/ui/When';
import { useReading } from '@/ui/theme/look';
import { unitWord } from '@/lib/unitWord';
import { today } from '@/lib/format/parseDay';
import { markOf } from '../shared/offer';
import { ProductName } from '../shared/ProductName';
import { useText } from './useText';
import type { Preview } from './types';

/** What would come together, and when. */
export function Deliveries({ preview }: { preview: Preview }) {
  const t = useText();
  const { locale, zone } = useReading();
  const { deliveries, cart } = preview;
  const lines = new Map(cart.lines.map((line) => [line.lineKey, line]));
  const now = today(zone);
  return (
    <section className="section stack">
      <h2>{t('whatComes', { count: deliveries.length })}</h2>
      {deliveries.map(({ on, warehouse, lines: some }, at) => (
        <details key={`${on ?? ''}${warehouse?.name ?? ''}`} className="mall-delivery" open={deliveries.length > 1 && at > 0}>
          <summary><b>{on === null || on === undefined ? t('sellerWillSay') : on === now ? t('fromStock') : <When at={on} as="weekday" />}</b> <span className="t-3">{warehouse ? t('fromWarehouse', { name: warehouse.name, count: some.length }) : t('linesCount', { count: some.length })}</span></summary>
          <ul>
            {some.map(({ lineKey, quantity }) => {
              const line = lines.get(lineKey);
              if (!line) return null;
              const { name, attributes, baseUnit } = line.product;
              return <li key={lineKey} className="row"><ProductName name={name} mark={markOf(attributes, name)} /><span className="grow" />{Number(quantity) > 0 && <Quantity value={quantity} unit={unitWord(baseUnit, quantity, locale)} />}</li>;
            })}
          </ul>
        </details>
      ))}
    </section>
  );
}
