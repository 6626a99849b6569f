import { useMay } from '@/features/identity/shared/viewer';
import { Button } from '@/ui/Button';
import { Sheet } from '@/ui/Sheet';
import { useText } from '../shared/useText';
import type { Unit } from './documents';
import type { Open } from './open';
import { nextBelow } from './tree';
import { AddUnit, ChangeUnit } from './UnitForm';
import { UnitFacts } from './UnitFacts';

type Props = { open: Open; rows: readonly Unit[]; whyNot: string | null; onOpen: (open: Open) => void; onDone: () => void };

/** One organisation beside the tree: to add, to change, or to read. */
export function UnitSheet({ open, rows, whyNot, onOpen, onDone }: Props) {
  const t = useText();
  const close = () => onOpen(null);
  if (open?.kind === 'add') {
    const { code, name } = open.below;
    return <Sheet open onClose={close} title={t('units.addTitle', { code, name })}><AddUnit code={nextBelow(code, rows)} onDone={onDone} /></Sheet>;
  }
  const unit = open?.kind === 'unit' ? open.unit : null;
  return <Sheet open={unit !== null} onClose={close} title={unit ? `${unit.code} ${unit.name}` : ''}>{unit && <Inside unit={unit} whyNot={whyNot} onOpen={onOpen} onDone={onDone} />}</Sheet>;
}

type InsideProps = Pick<Props, 'whyNot' | 'onOpen' | 'onDone'> & { unit: Unit };

function Inside({ unit, whyNot, onOpen, onDone }: InsideProps) {
  const t = useText();
  const mayEdit = useMay()('organisation.unit.edit');
  if (!mayEdit) return <UnitFacts unit={unit} />;
  return (
    <>
      <div className="section row">
        <Button size="s" icon="plus" why={whyNot} onClick={() => onOpen({ kind: 'add', below: unit })}>{t('units.addBelow')}</Button>
        {unit.parentId && <Button size="s" look="quiet" icon="trash" onClick={() => onOpen({ kind: 'remove', unit })}>{t('units.remove')}</Button>}
      </div>
      <ChangeUnit key={unit.id} unit={unit} onDone={onDone} />
    </>
  );
}
