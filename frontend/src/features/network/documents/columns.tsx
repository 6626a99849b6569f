import { State } from '@/ui/State';
import type { Column } from '@/ui/table/types';
import { When } from '@/ui/When';
import type { DocumentRow } from './documents';
import { kindWord, lookOfWay, wayOf } from './kinds';
import type { DocumentsText } from './useText';

export function documentColumns(t: DocumentsText, isOutside: (row: DocumentRow) => boolean): Column<DocumentRow>[] {
  const way = (row: DocumentRow) => wayOf(row, isOutside(row));
  return [
    { key: 'number', head: t('document'), width: 150, freeze: 'start', sort: true, filter: { kind: 'text' }, value: ({ number }) => number, cell: ({ number }) => <span className="strong cut">{number}</span>, second: ({ kind }) => kindWord(kind, t) },
    { key: 'kind', head: t('kind'), width: 140, priority: 2, sort: true, value: ({ kind }) => kindWord(kind, t), cell: ({ kind, version }) => <>{kindWord(kind, t)}{version > 1 && <span className="t-3"> v{version}</span>}</> },
    { key: 'direction', head: t('direction'), width: 90, value: ({ direction }) => t(direction), cell: ({ direction }) => <span className="t-2"><span aria-hidden="true">{direction === 'SENT' ? '→ ' : '← '}</span>{t(direction)}</span> },
    { key: 'partner', head: t('partner'), width: 200, grow: true, sort: true, filter: { kind: 'text' }, value: ({ partnerName }) => partnerName, cell: ({ partnerName }) => <span className="cut">{partnerName}</span> },
    { key: 'state', head: t('state'), width: 130, sort: true, value: (row) => t(way(row)), cell: (row) => <State {...lookOfWay(way(row))} loud={row.state === 'FAILED'}>{t(way(row))}</State> },
    { key: 'failure', head: t('failure'), width: 180, priority: 4, value: ({ failure }) => failure, cell: ({ failure }) => <span className="t-2 cut" title={failure}>{failure || <span className="t-4">–</span>}</span> },
    { key: 'sent', head: t('sent'), width: 110, sort: true, filter: { kind: 'day' }, value: ({ sentAt }) => sentAt, cell: ({ sentAt }) => <When at={sentAt} /> },
    { key: 'handled', head: t('handled'), width: 110, priority: 3, sort: true, value: ({ handledAt }) => handledAt, cell: ({ handledAt }) => <When at={handledAt} /> },
  ];
}
