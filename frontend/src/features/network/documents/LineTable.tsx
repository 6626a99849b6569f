import { unitWord } from '@/lib/unitWord';
import { Money } from '@/ui/Money';
import { Quantity } from '@/ui/Quantity';
import { useReading } from '@/ui/theme/look';
import type { UblLine } from './ubl';
import { useText, type DocumentsText } from './useText';

const statuses = ['3', '4', '5', '7', '42'] as const;
const statusWord = (status: string, t: DocumentsText) => {
  const known = statuses.find((each) => each === status);
  return known ? t(`line_${known}`) : status;
};

/** The lines of the paper, as its sender wrote them. */
export function LineTable({ lines, isResponse, currency }: { lines: readonly UblLine[]; isResponse: boolean; currency: string }) {
  const t = useText();
  const { locale } = useReading();
  if (lines.length === 0) return <section className="section"><p className="t-3">{t('noLines')}</p></section>;
  const priced = lines.some(({ price }) => price !== '');
  return (
    <section className="section net-paper">
      <h2>{t('lines')}</h2>
      <div className="net-wide">
        <table className="net-table">
          <thead><tr><th scope="col">{t('item')}</th><th scope="col">{t('code')}</th><th scope="col" className="right">{t('quantity')}</th>{isResponse && <th scope="col" className="right">{t('further')}</th>}{isResponse && <th scope="col">{t('status')}</th>}{priced && <th scope="col" className="right">{t('price')} {currency}</th>}</tr></thead>
          <tbody>
            {lines.map((line, at) => (
              <tr key={`${line.id} ${at}`}>
                <td>{line.name}</td><td className="t-3">{line.code}</td>
                <td className="right"><Quantity value={line.quantity || null} unit={unitWord(line.unit, line.quantity, locale)} /></td>
                {isResponse && <td className="right"><Quantity value={line.further || null} /></td>}
                {isResponse && <td>{statusWord(line.status, t)}</td>}
                {priced && <td className="right"><Money amount={line.price || null} currency={line.currency || undefined} mark="none" /></td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
