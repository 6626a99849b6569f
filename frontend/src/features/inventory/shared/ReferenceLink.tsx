import { Link } from 'react-router';
import { pageOf, type Behind } from './references';
import { useText } from './useText';

type Props = { reference: string; behind: Behind | undefined; known: boolean };

/** The document that caused a move or a hold, and for whom; a reason in words as it was written. */
export function ReferenceLink({ reference, behind, known }: Props) {
  const t = useText();
  if (behind) {
    const to = pageOf(behind);
    return (
      <span className="goods-name">
        {to ? <Link to={to} className="cut">{behind.number}</Link> : <span className="cut">{behind.number}</span>}
        {behind.partnerName && <span className="small t-3 cut" title={behind.partnerName}>{behind.partnerName}</span>}
      </span>
    );
  }
  if (/^[a-z]+\.[a-z_]+:[0-9a-f-]{36}$/.test(reference)) return <span className="t-3">{known ? t('ledger.gone') : ''}</span>;
  return <span className="cut" title={reference}>{reference}</span>;
}
