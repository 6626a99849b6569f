import type { RouteObject } from 'react-router';

const receiving = async () => ({ Component: (await import('./ReceivingPage')).ReceivingPage });
const receive = async () => ({ Component: (await import('./ReceivePage')).ReceivePage });

export const routes: RouteObject[] = [
  { path: 'stock/picking', lazy: async () => ({ Component: (await import('./PickingPage')).PickingPage }) },
  { path: 'stock/shipping', lazy: async () => ({ Component: (await import('./ShippingPage')).ShippingPage }) },
  { path: 'stock/shipping/orders/:key', lazy: async () => ({ Component: (await import('./ShipOrderPage')).ShipOrderPage }) },
  { path: 'stock/shipping/:key', lazy: async () => ({ Component: (await import('./ShipmentPage')).ShipmentPage }) },
  { path: 'stock/shipping/:key/print', lazy: async () => ({ Component: (await import('./DeliveryNotePage')).DeliveryNotePage }) },
  { path: 'stock/shipping/:key/labels', lazy: async () => ({ Component: (await import('./LabelsPage')).LabelsPage }) },
  { path: 'stock/receiving', lazy: receiving },
  { path: 'stock/receiving/:key', lazy: receive },
  { path: 'buy/receiving', lazy: receiving },
  { path: 'buy/receiving/:key', lazy: receive },
];
