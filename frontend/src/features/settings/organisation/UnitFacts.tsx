import { useText } from '../shared/useText';
import type { Unit } from './documents';
import { facts } from './tree';

/** What is known of an organisation, for who may not change it. */
export function UnitFacts({ unit }: { unit: Unit }) {
  const t = useText();
  return (
    <dl className="settings-facts">
      <dt>{t('units.code')}</dt><dd>{unit.code}</dd>
      {facts.map((name) => [<dt key={name}>{t(`units.${name}`)}</dt>, <dd key={`${name}-is`}>{unit[name] || <span className="t-4">–</span>}</dd>])}
    </dl>
  );
}
