import { useMemo } from 'react';
import { PartnerName } from '@/features/partners/shared/PartnerName';
import { localText } from '@/lib/localText';
import { personOf } from '@/lib/personOf';
import { Money } from '@/ui/Money';
import type { Column } from '@/ui/table/types';
import { useReading } from '@/ui/theme/look';
import { When } from '@/ui/When';
import { OrderState } from '../shared/OrderState';
import { shownState, useStateOptions } from '../shared/orderState';
import type { OrderRow } from './documents';
import { useText } from './useText';

type Currency = { /** Currencies mix: each amount names its own. */ mixed: boolean; currency: string; /** To choose from. */ currencies: readonly string[]; /** Of the column of amounts. */ width: number };

/** The columns of the inbox; what leaves first on a narrow sheet has the highest priority. */
export function useOrderColumns({ mixed, currency, currencies, width }: Currency): Column<OrderRow>[] {
  const t = useText();
  const options = useStateOptions();
  const { zone } = useReading();
  const codes = currencies.join(' ');
  return useMemo((): Column<OrderRow>[] => [
    {
      key: 'number', head: t('number'), width: 132, freeze: 'start', sort: true, filter: { kind: 'text' }, value: ({ number }) => number,
      cell: ({ number }) => <span className="strong">{number}</span>, second: ({ customerReference }) => customerReference || '–',
    },
    {
      key: 'customer', head: t('customer'), width: 200, grow: true, sort: true, filter: { kind: 'text' }, value: ({ customer }) => customer.name,
      cell: ({ customer }) => <PartnerName partner={customer} />, second: ({ customer }) => customer.number,
    },
    { key: 'theirs', head: t('theirs'), width: 140, priority: 3, value: (row) => row.customerReference, cell: (row) => <span className="t-2">{row.customerReference || '–'}</span> },
    {
      key: 'state', head: t('state'), width: 148, sort: true, value: shownState,
      filter: { kind: 'choice', options }, cell: (row) => <OrderState order={row} />,
    },
    { key: 'placedAt', head: t('placed'), width: 124, priority: 2, sort: true, filter: { kind: 'day' }, value: ({ placedAt }) => localText(placedAt, zone), cell: ({ placedAt }) => <When at={placedAt} /> },
    { key: 'submittedAt', head: t('cameIn'), width: 124, hidden: true, sort: true, filter: { kind: 'day' }, value: ({ submittedAt }) => localText(submittedAt, zone), cell: ({ submittedAt }) => <When at={submittedAt} /> },
    { key: 'requestedOn', head: t('wanted'), width: 96, priority: 5, sort: true, filter: { kind: 'day' }, value: ({ requestedOn }) => requestedOn, cell: ({ requestedOn }) => <When at={requestedOn} as="day" /> },
    { key: 'promisedOn', head: t('promised'), width: 96, priority: 4, sort: true, filter: { kind: 'day' }, value: ({ promisedOn }) => promisedOn, cell: ({ promisedOn }) => <When at={promisedOn} as="day" /> },
    { key: 'placedBy', head: t('placedBy'), width: 180, hidden: true, sort: true, filter: { kind: 'text' }, value: ({ placedBy }) => personOf(placedBy), cell: ({ placedBy }) => personOf(placedBy) || '–' },
    {
      key: 'currency', head: t('currency'), width: 88, hidden: true, sort: true, value: ({ total }) => total.currencyCode, cell: ({ total }) => total.currencyCode,
      filter: { kind: 'choice', options: codes.split(' ').map((code) => ({ value: code, label: code })) },
    },
    {
      key: 'amount', head: mixed ? t('amount') : `${t('amount')} ${currency}`, width, align: 'right', number: true, sort: true, filter: { kind: 'number' }, value: ({ total }) => total.amount,
      cell: ({ total }) => <Money amount={total.amount} currency={total.currencyCode} mark={mixed ? 'code' : 'none'} />,
    },
  ], [t, options, mixed, currency, codes, zone, width]);
}
