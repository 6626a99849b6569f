import { useState } from 'react';
import { Link } from 'react-router';
import { keyOf } from '@/graphql/ids';
import { formatQuantity } from '@/lib/format/number';
import { unitWord } from '@/lib/unitWord';
import { add, isZero, type Decimal } from '@/lib/decimal';
import { Button } from '@/ui/Button';
import { LinePrice, NextBreak } from '@/ui/order/LinePrice';
import { Available } from '@/ui/order/Available';
import { UnitSwitch } from '@/ui/order/UnitSwitch';
import { wrongOf } from '@/ui/order/orderMath';
import { Refusal } from '@/ui/Refusal';
import { Stepper } from '@/ui/Stepper';
import { Tag } from '@/ui/Tag';
import { useReading } from '@/ui/theme/look';
import { lineOf } from '../shared/lineOf';
import type { Offer } from '../shared/offer';
import { Picture } from '../shared/Picture';
import type { QuickAdd } from './useQuickAdd';
import { useText as useShared } from '../shared/useText';
import { useText } from './useText';

type Props = { offer: Offer; quick: QuickAdd; mayEdit: boolean; /** Without the link to the product's page. */ plain?: boolean };

/** One product to look at and to put into the cart. */
export function OfferTile({ offer, quick, mayEdit, plain }: Props) {
  const t = useText();
  return (
    <article className="mall-tile">
      <Link to={`/buy/products/${keyOf(offer.productId)}`} className="mall-tile-picture" tabIndex={-1} aria-hidden="true"><Picture offer={offer} size={56} /></Link>
      <div className="grow mall-tile-words">
        <div className="row" style={{ gap: 6 }}>
          {plain ? <b className="two-lines">{offer.name}</b> : <Link to={`/buy/products/${keyOf(offer.productId)}`} className="two-lines mall-tile-name">{offer.name}</Link>}
          {offer.mark && <span className="t-2 nowrap">{offer.mark}</span>}
          {offer.isNew && <Tag tone="accent">{t('isNew')}</Tag>}
        </div>
        <div className="small t-3 cut">{offer.sku}</div>
      </div>
      <OfferAdd offer={offer} quick={quick} mayEdit={mayEdit} />
    </article>
  );
}

/** Price, stock, unit, quantity, add. */
export function OfferAdd({ offer, quick, mayEdit }: Omit<Props, 'plain'>) {
  const t = useText();
  const shared = useShared();
  const reading = useReading();
  const [typed, setTyped] = useState<{ quantity: Decimal; unit: string }>({ quantity: '1', unit: offer.orderUnit });
  const [busy, setBusy] = useState(false);
  const line = lineOf(offer, { id: offer.productId, ...typed }, { t: shared, reading });
  const there = quick.inCart(offer.productId);
  const wrong = wrongOf(line);
  const hasPrice = offer.breaks.length > 0;
  const put = async () => {
    setBusy(true);
    const same = there && there.unit === line.unit;
    await quick.put(offer, same ? add(there.quantity, typed.quantity) : typed.quantity, line.unit);
    setBusy(false);
  };
  return (
    <div className="mall-offer-add">
      <div className="row wrap mall-offer-facts">
        {hasPrice ? <span className="strong"><LinePrice line={line} currency={offer.currency} onWhy={undefined} marked /></span> : <span className="t-3">{t('noPriceShown')}</span>}
        {hasPrice && <NextBreak line={line} currency={offer.currency} quiet />}
        <Available value={line.available} />
      </div>
      {mayEdit && (
        <div className="row wrap">
          <UnitSwitch large line={line} onChange={setTyped} />
          <Stepper label={offer.name} value={typed.quantity} onChange={(quantity) => setTyped({ quantity, unit: line.unit })} least="0" />
          <Button onClick={() => void put()} busy={busy} disabled={isZero(typed.quantity) || wrong !== null}>{t('add')}</Button>
          {there && <span className="small t-ok">{t('hasInCart', { quantity: `${formatQuantity(there.quantity, reading.locale)} ${unitWord(there.unit, there.quantity, reading.locale)}` })}</span>}
        </div>
      )}
      {wrong && <Refusal ways={wrong.ways.map((quantity) => ({ label: t('makeIt', { quantity }), onTake: () => setTyped({ quantity, unit: line.unit }) }))}>{wrong.kind === 'least' ? t('soldFrom', { quantity: wrong.by }) : t('soldBy', { quantity: wrong.by })}</Refusal>}
    </div>
  );
}
