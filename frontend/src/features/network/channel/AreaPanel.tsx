import { Consent } from '@/ui/Consent';
import { Known } from '@/ui/Known';
import type { Company, Grant } from '../shared/documents.platform';
import { isLive } from '../shared/useChannel';
import type { Place } from '../stock/places';
import type { Area } from './areas';
import { useText } from './useText';

type Props = { area: Area; received: readonly Grant[]; us: string; places: readonly Place[] | null };

const tierOf = ({ tier }: Company) => Math.abs(tier ?? 99);
const levelOf = (company: Company, received: readonly Grant[]) => Math.max(0, ...received.filter((grant) => grant.owner.id === company.id && isLive(grant, new Date())).map(({ level }) => level)) as 0 | 1 | 2 | 3 | 4 | 5;

/** The companies of one area, and what they show of the product. */
export function AreaPanel({ area, received, us, places }: Props) {
  const t = useText();
  const shown = (company: Company) => places?.find(({ id }) => id === company.id);
  return (
    <section className="section">
      <h2>{area.name || area.code || t('noArea')}</h2>
      {area.stock && area.stock.kind !== 'none' && <p className="row"><span className="t-3 grow">{t('total')}</span><Known value={area.stock} strong /></p>}
      <ul className="net-levels">
        {area.companies.toSorted((one, other) => tierOf(one) - tierOf(other)).map((company) => {
          const place = shown(company);
          return (
            <li key={company.id} className="row">
              <span className="net-consent">{company.id !== us && <Consent level={levelOf(company, received)} />}</span>
              <span className="grow"><span className="two-lines">{company.name}</span><span className="small t-3">{company.id === us ? t('you') : t(company.kind)}</span></span>
              {place && <Known value={place.available} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
