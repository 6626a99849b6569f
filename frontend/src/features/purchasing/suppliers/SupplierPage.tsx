import { useParams } from 'react-router';
import { PartnerView } from '@/features/partners/shared/PartnerView';
import { idOf } from '@/graphql/ids';
import { OrderHere } from './OrderHere';

/** A supplier from all sides; what is ordered there begins here. */
export function SupplierPage() {
  const { id: key = '' } = useParams();
  return <PartnerView key={key} id={idOf('Partner', key)} side="buy" back="/buy/suppliers" actions={(partner) => <OrderHere supplier={partner} />} />;
}
