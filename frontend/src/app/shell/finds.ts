import { find as goods } from '@/features/inventory/find';
import { find as offers } from '@/features/mall/find';
import { find as customers } from '@/features/partners/find';
import { find as purchases, findInMall as mallOrders } from '@/features/purchasing/find';
import { find as orders } from '@/features/sales/find';
import type { Find } from '@/lib/find';

/** Which lists find single records, by the key of their entry in the navigation. */
export const finds: Partial<Record<string, Find>> = { stock: goods, catalogue: offers, customers, 'purchase-orders': purchases, 'mall-orders': mallOrders, orders };
