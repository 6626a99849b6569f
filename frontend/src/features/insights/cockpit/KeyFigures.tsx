import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { isZero, type Decimal } from '@/lib/decimal';
import { formatMoney } from '@/lib/format/number';
import { Money } from '@/ui/Money';
import { Percent } from '@/ui/Percent';
import { useReading } from '@/ui/theme/look';
import { lateOrders, openOrders, ordersOf, toConfirm, versus } from '../shared/links';
import { keptAddress, type Asked } from '../shared/useAsked';
import type { Figures } from './documents';
import { useText } from './useText';

type Row = { key: string; name: ReactNode; amount?: Decimal; to: string; /** null: there is nothing behind it. */ link: string | null };

/** The figures, each with the way to the documents behind it. */
export function KeyFigures({ figures, asked }: { figures: Figures; asked: Asked }) {
  const t = useText();
  const { locale } = useReading();
  const { currency, partnerKey, period, today } = asked;
  const narrow = { currency, partnerKey };
  const before = t('before', { amount: formatMoney(figures.amountBefore, { currency, locale }), orders: t('orders', { count: figures.ordersBefore }) });
  const rows: Row[] = [
    { key: 'ordered', name: <>{t('ordered')} {figures.change && <Percent fraction={figures.change} change good="up" />}<div className="small t-3">{before}</div></>, amount: figures.amount, to: ordersOf(period, narrow), link: t('orders', { count: figures.orders }) },
    { key: 'who', name: t('who'), to: versus(keptAddress(asked), 'CUSTOMER'), link: t('customers', { count: figures.customers }) },
    { key: 'toConfirm', name: t('toConfirm'), amount: figures.toConfirmAmount, to: toConfirm(narrow), link: t('orders', { count: figures.toConfirm }) },
    { key: 'open', name: t('open'), amount: figures.openAmount, to: openOrders(narrow), link: isZero(figures.openAmount) ? null : t('openOrders') },
    { key: 'late', name: t('late'), to: lateOrders(today, partnerKey), link: t('orders', { count: figures.late }) },
  ];
  return (
    <section className="section" aria-label={t('figures')}>
      <table className="ins-table" data-figures="">
        <thead><tr><th scope="col">{t('figure')}</th><th scope="col" className="right">{t('amount', { currency })}</th><th scope="col" className="right">{t('behind')}</th></tr></thead>
        <tbody>
          {rows.map(({ key, name, amount, to, link }) => (
            <tr key={key} data-figure={key}><th scope="row">{name}</th><td className="right"><Money amount={amount} currency={currency} mark="none" strong={key === 'ordered'} /></td><td className="right">{link === null ? <span className="t-3">{t('none')}</span> : <Link to={to}>{link}</Link>}</td></tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
