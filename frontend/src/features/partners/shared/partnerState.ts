import type { StateOf } from '@/ui/states';

export const partnerStates = ['ACTIVE', 'SUSPENDED', 'ENDED'] as const;
export type PartnerState = (typeof partnerStates)[number];

const looks: Record<PartnerState, StateOf> = { ACTIVE: { is: 'complete' }, SUSPENDED: { is: 'held' }, ENDED: { is: 'cancelled' } };

export const lookOfPartner = (state: PartnerState): StateOf => looks[state];

/** What a customer may be in the channel; suppliers and brands are what others are to us. */
export const customerKinds = ['DEALER', 'DISTRIBUTOR', 'AGENT', 'WHOLESALER', 'RETAILER', 'STORE', 'KEY_ACCOUNT', 'SERVICE_PROVIDER', 'END_CUSTOMER'] as const;
export const partnerKinds = [...customerKinds, 'SUPPLIER', 'BRAND'] as const;
export type PartnerKind = (typeof partnerKinds)[number];

export const scenarios = ['WHOLESALE', 'RETAIL', 'DIRECT'] as const;
