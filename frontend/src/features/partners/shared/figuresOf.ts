import type { Figures } from './documents';

export type Figure = { key: 'fYear' | 'fBought' | 'fOrders' | 'fOpen' | 'fShip' | 'fShipped' | 'fDue' | 'fReceived' | 'fReturns' | 'fActive'; is: 'money' | 'count' | 'day'; value: number | string; /** The list it was counted from, and the right to see that. */ list?: string; right?: string; /** What narrows the list further. */ only?: string };

type Given = number | string | null | undefined;
type Row = Omit<Figure, 'value'> & { value: Given };

/** The figures of one side, as far as they were told; what one may not see is not there. */
export function figuresOf(figures: Figures, sells: boolean): Figure[] {
  const rows: Row[] = sells ? [
    { key: 'fYear', is: 'money', value: figures.salesAmount },
    { key: 'fOrders', is: 'count', value: figures.salesOrders, list: '/sell/orders', right: 'sales.order.view' },
    { key: 'fOpen', is: 'count', value: figures.salesOpen, list: '/sell/orders', right: 'sales.order.view', only: '&f.state=c%3ASUBMITTED%7CWAITS%7CCONFIRMED' },
    { key: 'fShip', is: 'count', value: figures.shipmentsToSend, list: '/stock/shipping', right: 'fulfilment.shipment.view' },
    { key: 'fShipped', is: 'day', value: figures.shippedLastAt },
  ] : [
    { key: 'fBought', is: 'money', value: figures.purchaseAmount },
    { key: 'fOrders', is: 'count', value: figures.purchaseOrders, list: '/buy/orders', right: 'purchasing.order.view' },
    { key: 'fOpen', is: 'count', value: figures.purchaseOpen },
    { key: 'fDue', is: 'count', value: figures.receiptsDue, list: '/stock/receiving', right: 'fulfilment.receipt.view' },
    { key: 'fReceived', is: 'day', value: figures.receivedLastAt },
  ];
  const both: Row[] = [{ key: 'fReturns', is: 'count', value: figures.returnsOpen }, { key: 'fActive', is: 'day', value: figures.lastActivityAt }];
  return [...rows, ...both].filter((row): row is Figure => row.value !== null && row.value !== undefined);
}
