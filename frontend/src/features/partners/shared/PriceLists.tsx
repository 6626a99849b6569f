import { useQuery } from 'urql';
import { useMay } from '@/features/identity/shared/viewer';
import { keyOf } from '@/graphql/ids';
import { formatDay } from '@/lib/format/date';
import { Button } from '@/ui/Button';
import { useReading } from '@/ui/theme/look';
import { PartnerListsDocument, type Partner } from './documents';
import { decides, inOrder } from './priceOrder';
import { useText } from './useText';

/** The price lists this customer buys from, the one that decides first. */
export function PriceLists({ partner }: { partner: Partner }) {
  const t = useText();
  const may = useMay();
  const reading = useReading();
  const maySee = may('pricing.list.view');
  const [{ data }] = useQuery({ query: PartnerListsDocument, variables: { id: partner.id }, pause: !maySee });
  if (!maySee || !data) return null;
  const rows = inOrder(data.priceLists.edges.map(({ node }) => node));
  return (
    <section className="section">
      <div className="ptr-head"><h2>{t('lists')}</h2><Button look="link" size="s" to="/sell/prices">{t('toLists')}</Button></div>
      {rows.length === 0 && <p className="t-warn">{t('listsNone', { currency: partner.currency })}</p>}
      <ul className="ptr-list">
        {rows.map(({ id, code, name, isGeneral, validFrom, validUntil }, at) => (
          <li key={id}>
            <span className="ptr-number"><Button look="link" to={`/sell/prices/${keyOf(id)}`}>{code}</Button></span>
            <span className="grow two-lines">{name}</span>
            <span className="small t-3">{[isGeneral ? t('everybody') : t('own'), at === 0 && decides(rows) && t('listDecides'), validFrom && t('from', { day: formatDay(validFrom, reading) }), validUntil && t('until', { day: formatDay(validUntil, reading) })].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
