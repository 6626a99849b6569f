import { State } from '@/ui/State';
import type { Column } from '@/ui/table/types';
import { useText } from '../shared/useText';
import type { Unit } from './documents';
import { depthOf, missingOf } from './tree';

const STEP = 20;

/** Who and where; names stand in as deep as their codes say, and the order is that of the codes. */
export function useUnitColumns(onOpen: (unit: Unit) => void): Column<Unit>[] {
  const t = useText();
  const stateOf = (unit: Unit) => (missingOf(unit).length === 0 ? t('units.whole') : t('units.incomplete'));
  return [
    { key: 'name', head: t('units.name'), grow: true, width: 240, freeze: 'start', value: ({ name }) => name, cell: (unit) => <span className="row" style={{ paddingInlineStart: STEP * depthOf(unit) }}><button type="button" className="strong cut" title={unit.name} onClick={() => onOpen(unit)}>{unit.name}</button></span>, second: ({ code }) => code },
    { key: 'code', head: t('units.code'), width: 130, value: ({ code }) => code, cell: ({ code }) => <span className="t-2">{code}</span> },
    { key: 'legalName', head: t('units.legalName'), width: 200, grow: true, priority: 3, value: ({ legalName }) => legalName, cell: ({ legalName }) => <span className="cut" title={legalName}>{legalName || <span className="t-4">–</span>}</span> },
    { key: 'contact', head: t('units.contact'), width: 130, priority: 4, value: ({ contact }) => contact, cell: ({ contact }) => contact || <span className="t-4">–</span> },
    { key: 'phone', head: t('units.phone'), width: 150, priority: 5, value: ({ phone }) => phone, cell: ({ phone }) => phone || <span className="t-4">–</span> },
    { key: 'state', head: t('units.data'), width: 130, priority: 2, value: stateOf, cell: (unit) => <State is={unit.isComplete ? 'complete' : 'draft'}>{stateOf(unit)}</State> },
  ];
}
