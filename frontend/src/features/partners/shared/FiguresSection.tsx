import { useMay } from '@/features/identity/shared/viewer';
import { keyOf } from '@/graphql/ids';
import { Button } from '@/ui/Button';
import { Money } from '@/ui/Money';
import { When } from '@/ui/When';
import type { Figures, Partner } from './documents';
import { figuresOf, type Figure } from './figuresOf';
import type { Side } from './PartnerView';
import { useText } from './useText';

function Value({ figure: { is, value, list, right, only = '' }, partner }: { figure: Figure; partner: Partner }) {
  const may = useMay();
  if (is === 'money') return <Money amount={String(value)} currency={partner.currency} />;
  if (is === 'day') return <When at={String(value)} as="day" />;
  if (list && value !== 0 && right && may(right)) return <Button look="link" to={list === '/sell/orders' ? `${list}?customer=${keyOf(partner.id)}${only}` : `${list}?q=${encodeURIComponent(partner.name)}`}>{value}</Button>;
  return <span className={value === 0 ? 't-3' : undefined}>{value}</span>;
}

/** The figures, each leading to the papers it was counted from. */
export function FiguresSection({ partner, figures, side }: { partner: Partner; figures: Figures | null; side: Side }) {
  const t = useText();
  const may = useMay();
  if (!figures) return null;
  const facts = figuresOf(figures, side === 'sell');
  return (
    <section className="section">
      <div className="ptr-head"><h2>{t('figures')}</h2>{may('insights.statement.view') && <Button look="link" size="s" to={`/money/statement/${keyOf(partner.id)}?side=${side === 'sell' ? 'SALES' : 'PURCHASES'}`}>{t('toStatement')}</Button>}</div>
      {facts.length === 0 ? <p className="t-3">{t('figuresHidden')}</p> : <dl className="facts sums ptr-sums">{facts.map((figure) => <div key={figure.key}><dt>{t(figure.key)}</dt><dd><Value figure={figure} partner={partner} /></dd></div>)}</dl>}
    </section>
  );
}
