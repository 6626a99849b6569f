import type { WorkKind } from '@/graphql/generated/tenant/graphql';
import { Button } from '@/ui/Button';
import { keyOfItem, type Group } from './groups';
import { useText } from './useText';
import { WorkRow } from './WorkRow';

type Props = { group: Group; chosen: string | null; onChoose: (key: string) => void; onAll: (kind: WorkKind) => void };

export function WorkGroup({ group, chosen, onChoose, onAll }: Props) {
  const t = useText();
  const { verb, count, items, more } = group;
  return (
    <section aria-labelledby={`verb-${verb}`}>
      <h2 id={`verb-${verb}`} className="today-verb">{t(`verb.${verb}`)} <span className="t-3">{count}</span></h2>
      <ul className="today-rows">
        {items.map((item) => {
          const key = keyOfItem(item);
          return <WorkRow key={key} item={item} chosen={key === chosen} onChoose={() => onChoose(key)} />;
        })}
      </ul>
      {more.map(({ kind, count: all }) => (
        <p key={kind} className="today-more"><Button look="link" size="s" onClick={() => onAll(kind)}>{t('more', { what: t(`kind.${kind}`), count: all })}</Button></p>
      ))}
    </section>
  );
}
