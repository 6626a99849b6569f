import { useLanguage } from '@/lib/i18n/useLanguage';
import { sentenceOf } from './sentenceOf';
import type { Refused } from './userErrors';

type Props = { refused: readonly Refused[]; /** Only those at this field: 'lines.0.quantity'; without it all of them. */ at?: string };

/** The sentences of a refusal, for the place where they belong. */
export function UserErrorList({ refused, at }: Props) {
  const language = useLanguage();
  const here = at === undefined ? refused : refused.filter(({ path }) => path.join('.') === at);
  if (here.length === 0) return null;
  return (
    <ul role="alert" className="user-errors">
      {here.map((each) => <li key={`${each.code} ${each.path.join('.')}`}>{sentenceOf(each, language)}</li>)}
    </ul>
  );
}
