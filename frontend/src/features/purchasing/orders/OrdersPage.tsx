import { useViewer } from '@/features/identity/shared/viewer';
import { MallOrders } from './MallOrders';
import { PurchaseOrders } from './PurchaseOrders';

/** Our orders: in a seller's mall those at this seller, at home those to all suppliers. */
export function OrdersPage() {
  const { partnerId } = useViewer();
  return partnerId === null ? <PurchaseOrders /> : <MallOrders />;
}
