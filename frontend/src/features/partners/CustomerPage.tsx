import { useParams } from 'react-router';
import { useMay } from '@/features/identity/shared/viewer';
import { idOf, keyOf } from '@/graphql/ids';
import { Ink } from '@/ui/Ink';
import { PartnerView } from './shared/PartnerView';
import { useText } from './shared/useText';

/** A customer from all sides; an order on its behalf begins here. */
export function CustomerPage() {
  const { id: key = '' } = useParams();
  const t = useText();
  const may = useMay();
  const order = (id: string) => may('sales.order.place_for') && <Ink icon="plus" to={`/sell/new?customer=${keyOf(id)}`}>{t('newOrder')}</Ink>;
  return <PartnerView key={key} id={idOf('Partner', key)} side="sell" back="/sell/customers" actions={({ id }) => order(id)} />;
}
