import type { ReactNode } from 'react';
import type { Failure } from '@/graphql/failure';
import { sentenceOf } from '@/graphql/sentenceOf';
import type { Refused } from '@/graphql/userErrors';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Failed } from '@/ui/Failed';
import { Refusal } from '@/ui/Refusal';
import { addressOf } from '../addresses';
import type { Item } from '../documents';
import { useText } from './useText';

type Props = {
  item: Item;
  /** The question. */
  title: string;
  text?: ReactNode;
  /** At the right of the number: theirs. */
  about?: ReactNode;
  children?: ReactNode;
  /** What follows from yes. */
  then?: { title: string; list: (string | false)[] };
  said?: readonly { refused: readonly Refused[]; failure: Failure | null }[];
  /** Yes, no, otherwise; nothing for who may only look. */
  actions?: ReactNode;
};

/** One thing to decide: the question, the figures that answer it, what follows, the keys. */
export function Pane({ item, title, text, about, children, then, said = [], actions }: Props) {
  const t = useText();
  const language = useLanguage();
  const refused = said.flatMap((each) => each.refused);
  const failed = said.some(({ failure }) => failure);
  const page = addressOf(item);
  return (
    <article className="today-pane">
      <header className="section">
        <p className="row t-3 small"><span>{item.number || t(`kind.${item.kind}`)}</span><span className="grow" />{about}</p>
        <h2 className="today-question">{title}</h2>
        {text && <p className="t-2">{text}</p>}
      </header>
      {children}
      {then && item.mayAct && (
        <section className="section">
          <h2>{then.title}</h2>
          <ul className="today-then t-2">{then.list.map((each) => each && <li key={each}>{each}</li>)}</ul>
        </section>
      )}
      <footer className="today-foot">
        {refused.map((each) => <Refusal key={each.code}>{sentenceOf(each, language)}</Refusal>)}
        {failed && <Failed />}
        {!item.mayAct && <p className="t-3 small">{t('rail.mayNot')}</p>}
        <div className="row wrap">
          {item.mayAct && actions}
          <Button look="quiet" to={page} keys="O">{t('open')}</Button>
        </div>
      </footer>
    </article>
  );
}
