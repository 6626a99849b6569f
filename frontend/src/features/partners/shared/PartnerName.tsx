import { Link } from 'react-router';
import { useMay } from '@/features/identity/shared/viewer';
import { customerAddress, supplierAddress } from './address';

type Props = { partner: { id: string; name: string }; side?: 'sell' | 'buy'; strong?: boolean };

/** A customer's or supplier's name, leading to its page for whoever may see partners. */
export function PartnerName({ partner: { id, name }, side = 'sell', strong }: Props) {
  const may = useMay();
  const look = strong ? 'strong' : undefined;
  if (!may('partners.partner.view')) return <span className={look}>{name}</span>;
  return <Link className={look} to={side === 'sell' ? customerAddress(id) : supplierAddress(id)}>{name}</Link>;
}
