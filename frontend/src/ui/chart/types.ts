import type { Decimal } from '@/lib/decimal';

export type ChartSeries = {
  name: string;
  /** One per category; null is unknown and hatched, never zero. */
  values: (Decimal | number | null)[];
  /** The other company: grey. */
  partner?: boolean;
};

export type ChartProps = {
  /** What it shows, as a sentence: "Ordered per month, 2026". */
  label: string;
  kind?: 'bars' | 'lines' | 'stack';
  categories: string[];
  /** At most four. */
  series: ChartSeries[];
  as?: 'count' | 'money' | 'percent';
  currency?: string;
  height?: number;
  /** Further columns of the table, in words: "▲ 4.2 %". */
  extra?: { name: string; values: (string | null)[] }[];
  /** Where the documents behind a category are: bars lead there, and the table links to it. */
  to?: (at: number) => string | null;
  /** Bars lie, for long names. */
  lying?: boolean;
};
