import { house } from '@/lib/site';
import { Money } from '@/ui/Money';
import { When } from '@/ui/When';
import type { DocumentRow } from './documents';
import type { UblFacts } from './ubl';
import { useText } from './useText';

/** What the paper says above its lines. */
export function Facts({ row, facts }: { row: DocumentRow; facts: UblFacts }) {
  const t = useText();
  const us = house()?.name ?? t('ours');
  const [from, to] = row.direction === 'SENT' ? [us, row.partnerName] : [row.partnerName, us];
  const rows: [string, React.ReactNode][] = [
    [t('from'), from], [t('to'), to], [t('sent'), <When key="s" at={row.sentAt} as="moment" />], [t('handled'), <When key="h" at={row.handledAt} as="moment" />],
    ...(facts.order ? [[t('orderNumber'), facts.order] as [string, string]] : []),
    ...(row.version > 1 ? [[t('version'), row.version] as [string, number]] : []),
    ...(facts.carrier ? [[t('carrier'), facts.carrier] as [string, string]] : []),
    ...(facts.tracking ? [[t('tracking'), facts.tracking] as [string, string]] : []),
    ...(facts.total ? [[t('total'), <Money key="t" amount={facts.total} currency={facts.currency} strong />] as [string, React.ReactNode]] : []),
    ...facts.notes.map((note): [string, string] => [t('note'), note]),
  ];
  return <section className="section"><dl className="facts">{rows.map(([name, value], at) => <Fact key={at} name={name} value={value} />)}</dl></section>;
}

const Fact = ({ name, value }: { name: string; value: React.ReactNode }) => <><dt>{name}</dt><dd>{value}</dd></>;
