import { useMemo } from 'react';
import { useMay } from '@/features/identity/shared/viewer';
import { useAll } from '@/features/network/shared/useAll';
import { accountsBy } from './accountsBy';
import { ofBook, PartnerBookDocument } from './documents';

/** Where a company of the network, or a link, has its page among our customers and suppliers; nothing where it has none. */
export function useAccounts() {
  const may = useMay();
  const { rows } = useAll(PartnerBookDocument, {}, ofBook, 'partners', !may('partners.partner.view'));
  return useMemo(() => accountsBy(rows), [rows]);
}
