import { formatDay } from '@/lib/format/date';
import { formatNumber } from '@/lib/format/number';
import { isDecimal } from '@/lib/decimal';
import { Icon } from './Icon';
import type { Column, Filter } from './table/types';
import type { TableControl } from './table/useTableState';
import { type ReadingValue, useReading } from './theme/look';
import { useText } from './useText';
import './table/table.css';

function valueOf(column: { filter?: { kind: string } }, text: string, reading: ReadingValue): string {
  if (column.filter?.kind === 'day') return formatDay(text, reading);
  return isDecimal(text) ? formatNumber(text, { locale: reading.locale }) : text;
}

/** Puts a filter into words: "Area is South or East", "Amount from 1,000". */
function useSentence() {
  const t = useText();
  const reading = useReading();
  return <Row,>(column: Column<Row>, filter: Filter): string => {
    const name = column.head;
    if (filter.kind === 'text') return t('contains', { name, value: filter.value });
    if (filter.kind === 'choice') {
      const options = column.filter?.kind === 'choice' ? column.filter.options : [];
      const words = filter.values.map((value) => options.find((option) => option.value === value)?.label ?? value);
      return t('is', { name, value: words.join(t('or')) });
    }
    const [from, to] = [filter.from, filter.to].map((end) => (end === null ? null : valueOf(column, end, reading)));
    if (from && to) return t('between', { name, from, to });
    return from ? t('from', { name, value: from }) : t('to', { name, value: to ?? '' });
  };
}

/** The filters of a table in words; each phrase can be taken away. */
export function SentenceFilter<Row>({ columns, table }: { columns: Column<Row>[]; table: TableControl }) {
  const t = useText();
  const sentence = useSentence();
  const phrases = columns.flatMap((column) => {
    const filter = table.state.filters[column.key];
    return filter ? [{ key: column.key, words: sentence(column, filter) }] : [];
  });
  if (phrases.length === 0) return null;
  return (
    <div className="ui-phrases">
      {phrases.map(({ key, words }) => (
        <span key={key} className="ui-phrase">
          <span className="cut" title={words}>{words}</span>
          <button type="button" aria-label={t('remove', { what: words })} onClick={() => table.setFilter(key, null)}><Icon name="close" size={12} /></button>
        </span>
      ))}
    </div>
  );
}
