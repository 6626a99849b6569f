import { useViewer } from '@/features/identity/shared/viewer';
import { MallOrderPage } from './MallOrderPage';
import { PurchaseOrderPage } from './PurchaseOrderPage';

/** One order of ours: in the seller's mall as the seller has it, at home as we have it. */
export function OrderPage() {
  const { partnerId } = useViewer();
  return partnerId === null ? <PurchaseOrderPage /> : <MallOrderPage />;
}
