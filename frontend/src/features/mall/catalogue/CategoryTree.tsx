import { cx } from '@/ui/cx';
import { useText } from './useText';
import { below, type Category } from './tree';

type Props = { all: readonly Category[]; path: readonly Category[]; counts: ReadonlyMap<string, number> | null; onChoose: (id: string | null) => void };

/** Up to four levels; what is open is the way to the chosen one. */
export function CategoryTree({ all, path, counts, onChoose }: Props) {
  const t = useText();
  return (
    <nav className="mall-categories" aria-label={t('categories')}>
      <button type="button" className={cx(path.length === 0 && 'here')} aria-current={path.length === 0 ? 'true' : undefined} onClick={() => onChoose(null)}>{t('allCategories')}</button>
      <Level all={all} parent={null} path={path} counts={counts} onChoose={onChoose} />
    </nav>
  );
}

function Level({ all, parent, path, counts, onChoose }: Props & { parent: string | null }) {
  const some = below(all, parent).filter(({ id }) => !counts || counts.has(id) || path.some((each) => each.id === id));
  if (some.length === 0) return null;
  return (
    <ul>
      {some.map(({ id, name }) => {
        const isOpen = path.some((each) => each.id === id);
        const isHere = path.at(-1)?.id === id;
        return (
          <li key={id}>
            <button type="button" className={cx(isHere && 'here', isOpen && 'open')} aria-current={isHere ? 'true' : undefined} onClick={() => onChoose(id)}>
              <span className="cut">{name}</span>{counts && <span className="t-3">{counts.get(id) ?? 0}</span>}
            </button>
            {isOpen && <Level all={all} parent={id} path={path} counts={counts} onChoose={onChoose} />}
          </li>
        );
      })}
    </ul>
  );
}
