import { customerAddress, supplierAddress } from './address';

type Account = { id: string; isCustomer: boolean; linkId?: string | null; organisationId?: string | null };

const addressOf = ({ id, isCustomer }: Account) => (isCustomer ? customerAddress(id) : supplierAddress(id));

/** Addresses by company and by link; a company that both buys and sells is a customer first. */
export function accountsBy(accounts: readonly Account[]) {
  const ordered = accounts.toSorted((one, other) => Number(one.isCustomer) - Number(other.isCustomer));
  const companies = new Map(ordered.flatMap((account) => (account.organisationId ? [[account.organisationId, addressOf(account)] as const] : [])));
  const links = new Map(accounts.flatMap((account) => (account.linkId ? [[account.linkId, addressOf(account)] as const] : [])));
  return { ofCompany: (id: string) => companies.get(id) ?? null, ofLink: (id: string) => links.get(id) ?? null };
}
