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
  const gap = locale === 'zh' ? '' : ' ';
  const counted = (code: string, count: string) => `${formatQuantity(count, locale)}${gap}${unitWord(code, count, locale)}`;
  const packs = totals.perUnit.filter(([code]) => code !== 'C62').map(([code, count]) => counted(code, count));
  const units = isZero(totals.pieces) ? [] : [...packs, counted('C62', totals.pieces)];
  const seesPrices = rows.some(({ offer }) => offer && offer.breaks.length > 0);
  const lines = <b>{t('linesCount', { count: totals.lines })}</b>;
  const parked = totals.parked > 0 && <span className="t-3"> · {t('parkedCount', { count: totals.parked })}</span>;
  const said = open > 0 ? <Button look="link" onClick={onLook}>{t('linesNeedLook', { count: open })}</Button> : <Near pad={pad} currency={currency} quiet={phone} />;
  const total = seesPrices && <span className="figure"><Money amount={totals.amount} currency={currency} /></span>;
  const ink = <Ink size="l" keys="Ctrl Enter" why={why} onClick={() => void review()}>{t('reviewOrder')}</Ink>;
  if (phone) {
    return (
      <>
        <div className="mall-foot-said">{said}</div>
        <div className="grow" aria-live="polite">{total}<div className="small t-3">{[t('linesCount', { count: totals.lines }), ...units.slice(0, 1)].join(' · ')}{parked}</div></div>
        {ink}
      </>
    );
  }
  return (
    <>
      <div className="mall-foot-sums grow"><div>{lines}{units.length > 0 && <> · {units.join(' · ')}</>}{parked}</div>{said}</div>
      {seesPrices && !isZero(totals.saved) && <div className="right"><div className="small t-3">{t('savedOnList')}</div><span className="t-ok"><Money amount={totals.saved} currency={currency} /></span></div>}
      {total && <div className="right" aria-live="polite"><div className="small t-3">{t('totalGoods')}</div>{total}</div>}
      {ink}
    </>
  );
}

function Near({ pad, currency, quiet }: { pad: Pad; currency: string; quiet: boolean }) {
  const t = useText();
  const { locale } = useReading();
  const near = nearestBreak(pad.rows);
  if (!near && quiet) return null;
  if (!near) return <span className="small t-3">{t('allCounted')}</span>;
  const unit = unitWord(near.line.unit, near.more, locale);
  return <span className="small t-accent cut">{t('near', { more: formatQuantity(near.more, locale), unit, name: near.line.name, price: formatMoney(near.price, { currency, locale }) })}</span>;
}
