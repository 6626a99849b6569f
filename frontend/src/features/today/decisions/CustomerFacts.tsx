import { useQuery } from 'urql';
import { useMay } from '@/features/identity/shared/viewer';
import { Money } from '@/ui/Money';
import { useText } from './useText';
import { CustomerFiguresDocument } from './salesDocuments';

/** What is known of the customer, for who may see partners. */
export function CustomerFacts({ partnerId, currency }: { partnerId: string; currency: string }) {
  const t = useText();
  const may = useMay();
  const [{ data }] = useQuery({ query: CustomerFiguresDocument, variables: { partnerId }, pause: !may('partners.partner.view') });
  const figures = data?.partnerFigures;
  if (!figures) return null;
  return (
    <>
      {figures.salesOrders !== null && figures.salesOrders !== undefined && (
        <><dt>{t('ordered')}</dt><dd>{t('ordersWorth', { count: figures.salesOrders })} <span className="t-3"><Money amount={figures.salesAmount} currency={currency} /></span></dd></>
      )}
      {figures.salesOpen !== null && figures.salesOpen !== undefined && <><dt>{t('openOrders')}</dt><dd>{t('ordersWorth', { count: figures.salesOpen })}</dd></>}
    </>
  );
}
