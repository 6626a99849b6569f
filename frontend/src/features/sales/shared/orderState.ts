import { useMemo } from 'react';
import { messages } from '@/lib/i18n/messages';
import type { Messages } from '@/lib/i18n/messages';
import type { StateOf } from '@/ui/states';

const en = {
  DRAFT: 'draft', SUBMITTED: 'waits for you', WAITS: 'waits for goods', CONFIRMED: 'confirmed', SHIPPED: 'shipped', CLOSED: 'closed', CANCELLED: 'cancelled', REJECTED: 'declined',
};
const zh: Messages<typeof en> = {
  DRAFT: '草稿', SUBMITTED: '待您处理', WAITS: '等待到货', CONFIRMED: '已确认', SHIPPED: '已发货', CLOSED: '已完成', CANCELLED: '已取消', REJECTED: '已拒绝',
};

export const useOrderStateText = messages('sales.state', en, zh);

export const orderStates = ['DRAFT', 'SUBMITTED', 'WAITS', 'CONFIRMED', 'SHIPPED', 'CLOSED', 'CANCELLED', 'REJECTED'] as const;
export type ShownState = (typeof orderStates)[number];

/** The states to choose from in a filter. */
export function useStateOptions() {
  const t = useOrderStateText();
  return useMemo(() => orderStates.map((value) => ({ value, label: t(value) })), [t]);
}

type Order = { readonly state: Exclude<ShownState, 'WAITS'>; readonly waits: boolean };

/** What a person calls the state: an order that is taken and waits for goods is no longer waiting for us. */
export const shownState = ({ state, waits }: Order): ShownState => (state === 'SUBMITTED' && waits ? 'WAITS' : state);

const looks: Record<ShownState, StateOf> = {
  DRAFT: { is: 'draft' },
  SUBMITTED: { is: 'us' },
  WAITS: { kind: 'stock', is: 'dated' },
  CONFIRMED: { is: 'confirmed' },
  SHIPPED: { is: 'underway' },
  CLOSED: { is: 'complete' },
  CANCELLED: { is: 'cancelled' },
  REJECTED: { is: 'cancelled' },
};

export const lookOfState = (state: ShownState): StateOf => looks[state];
