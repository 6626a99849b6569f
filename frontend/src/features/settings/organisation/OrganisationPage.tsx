import { useState } from 'react';
import { useMay } from '@/features/identity/shared/viewer';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { NextLine } from '@/ui/NextLine';
import { PageFrame } from '@/ui/PageFrame';
import { useTableState } from '@/ui/table/useTableState';
import { useText } from '../shared/useText';
import type { Unit } from './documents';
import type { Open } from './open';
import { RemoveUnit } from './RemoveUnit';
import { depthOf, missingOf, type Fact } from './tree';
import { useUnitColumns } from './unitColumns';
import { UnitSheet } from './UnitSheet';
import { useTree } from './useTree';
import '../settings.css';

const keyOf = ({ id }: Unit) => id;

/** The company's organisations by their codes: one root, the others below it (ORG-02). */
export function OrganisationPage() {
  const t = useText();
  const mayEdit = useMay()('organisation.unit.edit');
  const table = useTableState();
  const { rows, root, missing, lead, loading, failed, again } = useTree();
  const [open, setOpen] = useState<Open>(null);
  const columns = useUnitColumns((unit) => setOpen({ kind: 'unit', unit }));
  const finished = () => { setOpen(null); again(); };
  const whyNot = missing.length > 0 ? t('units.completeFirst') : null;
  return (
    <PageFrame
      fill title={t('units.title')} lead={lead}
      actions={mayEdit && root && <Button look="ink" icon="plus" why={whyNot} onClick={() => setOpen({ kind: 'add', below: root })}>{t('units.add')}</Button>}
    >
      {root && missing.length > 0 && <Lacking root={root} missing={missing} onComplete={mayEdit ? () => setOpen({ kind: 'unit', unit: root }) : null} />}
      <DataTable
        label={t('units.title')} rows={rows} columns={columns} table={table} rowKey={keyOf} local search={t('units.search')} exportName="organisation" loading={loading} failed={failed ? { onRetry: again } : null}
        onOpen={(unit) => setOpen({ kind: 'unit', unit })} actionWidth={120}
        {...(mayEdit ? { rowAction: (unit: Unit) => <Button size="s" look="quiet" why={whyNot} onClick={() => setOpen({ kind: 'add', below: unit })}>{t('units.addBelow')}</Button> } : {})}
        phone={(unit) => <PhoneUnit unit={unit} onOpen={() => setOpen({ kind: 'unit', unit })} />}
      />
      <UnitSheet open={open} rows={rows} whyNot={whyNot} onOpen={setOpen} onDone={finished} />
      {open?.kind === 'remove' && <RemoveUnit unit={open.unit} onClose={() => setOpen(null)} onDone={again} />}
    </PageFrame>
  );
}

function PhoneUnit({ unit, onOpen }: { unit: Unit; onOpen: () => void }) {
  const t = useText();
  const missing = missingOf(unit);
  return (
    <span className="settings-phone" style={{ paddingInlineStart: 12 * depthOf(unit) }}>
      <button type="button" className="strong two-lines" style={{ textAlign: 'start' }} onClick={onOpen}>{unit.name}</button>
      <span className="small t-3">{unit.code}{missing.length === 0 && unit.contact ? ` · ${unit.contact}` : ''}</span>
      {!unit.parentId && missing.length > 0 && <span className="small t-warn">{t('units.incomplete')}</span>}
    </span>
  );
}

type LackingProps = { root: Unit; missing: readonly Fact[]; onComplete: (() => void) | null };

function Lacking({ root: { code, name }, missing, onComplete }: LackingProps) {
  const t = useText();
  return (
    <NextLine icon="company" actions={onComplete && <Button size="s" onClick={onComplete}>{t('units.complete')}</Button>}>
      {t('units.lacks', { code, name, what: missing.map((each) => t(`units.${each}`)).join(t('comma')) })}
    </NextLine>
  );
}
