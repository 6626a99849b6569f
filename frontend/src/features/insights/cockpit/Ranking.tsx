import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { share as shareOf, type Decimal } from '@/lib/decimal';
import { formatPercent } from '@/lib/format/number';
import { Meter } from '@/ui/Meter';
import { useReading } from '@/ui/theme/look';
import { useText } from './useText';

export type Ranked = { key: string; name: string; code: string; to: string; figure: ReactNode; note: ReactNode; share: Decimal | null };

/** The first ten of something, each with its share and the way to what is behind it. */
export function Ranking({ label, head, figureHead, rows }: { label: string; head: string; figureHead: string; rows: readonly Ranked[] }) {
  const t = useText();
  const { locale } = useReading();
  return (
    <table className="ins-table" aria-label={label}>
      <thead><tr><th scope="col">{head}</th><th scope="col" className="right">{figureHead}</th><th scope="col" className="bar">{t('share')}</th></tr></thead>
      <tbody>
        {rows.map(({ key, name, code, to, figure, note, share }) => {
          const percent = formatPercent(share ?? '0', { locale });
          return (
            <tr key={key}>
              <th scope="row" className="name"><Link to={to} className="cut" style={{ display: 'block' }} title={name}>{name}</Link><span className="small t-3">{code}</span></th>
              <td className="right">{figure}<div className="small t-3">{note}</div></td>
              <td className="bar"><span className="small t-3">{percent}</span><Meter parts={[{ share: shareOf(share ?? '0', '1') }]} label={t('shareOf', { share: percent })} /></td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
