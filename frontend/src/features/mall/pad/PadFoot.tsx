import { useNavigate } from 'react-router';
import { keyOf } from '@/graphql/ids';
import { isZero } from '@/lib/decimal';
import { formatMoney, formatQuantity } from '@/lib/format/number';
import { unitWord } from '@/lib/unitWord';
import { Ink } from '@/ui/Ink';
import { Button } from '@/ui/Button';
import { Money } from '@/ui/Money';
import { useReading } from '@/ui/theme/look';
import { usePhone } from '@/ui/theme/useMedia';
import { useText } from '../shared/useText';
import { nearestBreak } from './rows';
import type { Pad } from './usePad';

type Props = { pad: Pad; cartId: string; currency: string; onLook: () => void };

/** Sums as they are typed, the next step in price, and the way on; never scrolls away. */
export function PadFoot({ pad, cartId, currency, onLook }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const phone = usePhone();
  const { totals, rows, desk } = pad;
  const { locale } = useReading();
  const open = totals.wrong + totals.conflicts;
  const review = async () => {
    await desk?.flush();
    void navigate(`/buy/checkout/${keyOf(cartId)}`);
  };
  const why = totals.lines === 0 ? t('nothingTyped') : open > 0 ? t('linesNeedLook', { count: open }) : null;
  const units = Object.entries(totals.units).map(([label, count]) => `${formatQuantity(count, locale)}${locale === 'zh' ? '' : ' '}${label}`);
  const seesPrices = rows.some(({ offer }) => offer && offer.breaks.length > 0);
  return (
    <>
      <div className="mall-foot-sums grow">
        <div><b>{t('linesCount', { count: totals.lines })}</b>{!phone && units.length > 0 && <> · {units.join(' · ')}</>}{totals.parked > 0 && <span className="t-3"> · {t('parkedCount', { count: totals.parked })}</span>}</div>
        {open > 0 ? <Button look="link" onClick={onLook}>{t('linesNeedLook', { count: open })}</Button> : <Near pad={pad} currency={currency} />}
      </div>
      {seesPrices && !isZero(totals.saved) && !phone && <div className="right"><div className="small t-3">{t('savedOnList')}</div><span className="t-ok"><Money amount={totals.saved} currency={currency} /></span></div>}
      {seesPrices && <div className="right" aria-live="polite"><div className="small t-3">{phone ? units.join(' · ') : t('totalGoods')}</div><span className="figure"><Money amount={totals.amount} currency={currency} /></span></div>}
      <Ink size="l" keys="Ctrl Enter" why={why} onClick={() => void review()}>{t('reviewOrder')}</Ink>
    </>
  );
}

function Near({ pad, currency }: { pad: Pad; currency: string }) {
  const t = useText();
  const { locale } = useReading();
  const near = nearestBreak(pad.rows);
  if (!near) return <span className="small t-3">{t('allCounted')}</span>;
  const unit = unitWord(near.line.unit, near.more, locale);
  return <span className="small t-accent cut">{t('near', { more: formatQuantity(near.more, locale), unit, name: near.line.name, price: formatMoney(near.price, { currency, locale }) })}</span>;
}
