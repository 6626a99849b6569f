import { Button } from '@/ui/Button';
import { useText } from './useText';
import { CANNOT, CHOOSE, choicesOf, COUNT, type Answer, type Status } from './answers';
import { OpenLine } from './OpenLine';
import type { Line } from './useStaging';

type Props = { lines: readonly Line[]; answers: ReadonlyMap<number, Answer>; onAnswer: (number: number, answer: Answer | null) => void; hasMore: boolean; onMore: () => void };

const groups = [
  { key: 'choose', statuses: CHOOSE }, { key: 'quantity', statuses: COUNT }, { key: 'cannotBe', statuses: CANNOT },
] as const satisfies { key: string; statuses: Status[] }[];

/** Choose, quantity, cannot be added: each line with its reason and ready-made answers. */
export function OpenLines({ lines, answers, onAnswer, hasMore, onMore }: Props) {
  const t = useText();
  const takeFirst = (some: readonly Line[]) => some.forEach((line) => {
    const [first] = choicesOf(line);
    if (first && !first.isNow) onAnswer(line.number, first.answer);
  });
  return (
    <>
      {groups.map(({ key, statuses }) => {
        const some = lines.filter(({ status }) => (statuses as readonly Status[]).includes(status));
        if (some.length === 0) return null;
        return (
          <section key={key} aria-label={t(`${key}Group`)}>
            <div className="mall-group row">
              <h2>{t(`${key}Group`)}</h2><span className="t-3">{t(`${key}Lead`, { count: some.length })}</span><span className="grow" />
              {key === 'quantity' && some.length > 1 && <Button look="link" onClick={() => takeFirst(some)}>{t('takeFirst', { count: some.length })}</Button>}
            </div>
            {some.map((line) => <OpenLine key={line.number} line={line} answer={answers.get(line.number)} onAnswer={(given) => onAnswer(line.number, given)} />)}
          </section>
        );
      })}
      {hasMore && <div className="section"><Button look="link" onClick={onMore}>{t('showMore')}</Button></div>}
    </>
  );
}
