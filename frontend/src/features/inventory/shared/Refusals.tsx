import { sentenceOf } from '@/graphql/sentenceOf';
import type { Failure } from '@/graphql/failure';
import type { Refused } from '@/graphql/userErrors';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { Failed } from '@/ui/Failed';
import { Refusal, type WayOut } from '@/ui/Refusal';
import { useText } from './useText';

type Props = { refused: readonly Refused[]; failure: Failure | null; ways?: WayOut[]; onRetry?: () => void };

/** What the server said against the last attempt, in its place, with ways out. */
export function Refusals({ refused, failure, ways = [], onRetry }: Props) {
  const t = useText();
  const language = useLanguage();
  if (failure) return <Failed reference={failure.reference} {...(onRetry ? { onRetry } : {})}>{failure.kind === 'refusal' ? failure.message : t('failed')}</Failed>;
  return <>{refused.map((each) => <Refusal key={`${each.code} ${each.path.join('.')}`} ways={ways}>{sentenceOf(each, language)}</Refusal>)}</>;
}
