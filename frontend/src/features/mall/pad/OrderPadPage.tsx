import { Navigate } from 'react-router';
import { useMay, useViewer } from '@/features/identity/shared/viewer';
import { Failed } from '@/ui/Failed';
import { Loading } from '@/ui/Loading';
import { PageFrame } from '@/ui/PageFrame';
import { SellerMark, SellerSwitch } from '../shared/SellerHead';
import { useCartChoice } from '../shared/useCartChoice';
import { PadView } from './PadView';

/** Buy: in a seller's mall the order pad; in one's own house the way to the sellers. */
export function OrderPadPage() {
  const { partnerId } = useViewer();
  const may = useMay();
  if (partnerId === null) return <Navigate to="/buy/suppliers" replace />;
  if (!may('storefront.cart.view')) return <Navigate to="/buy/catalogue" replace />;
  return <ChosenPad />;
}

function ChosenPad() {
  const choice = useCartChoice();
  if (choice.cartId) return <PadView key={choice.cartId} cartId={choice.cartId} choice={choice} />;
  return (
    <PageFrame title={<SellerSwitch />} mark={<SellerMark />}>
      {choice.failed ? <Failed onRetry={choice.failed} /> : <Loading rows={12} columns={[30, 10, 10, 12, 8]} />}
    </PageFrame>
  );
}
