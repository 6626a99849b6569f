import type { CombinedError } from '@urql/core';
import { failureOf } from '@/graphql/failure';
import { Failed } from '@/ui/Failed';
import { Loading } from '@/ui/Loading';
import { PageFrame } from '@/ui/PageFrame';
import { useText } from './useText';

type Props = { title: string; back: string; error: CombinedError | undefined; /** The answer is there, and it is nothing. */ known: boolean; onRetry: () => void };

/** What stands in a document's place until it is there, when it cannot be had, and when there is none. */
export function Waiting({ title, back, error, known, onRetry }: Props) {
  const t = useText();
  const what = error ? <Failed onRetry={onRetry} reference={failureOf(error).reference}>{t('failed')}</Failed> : known ? <Failed>{t('ledger.none')}</Failed> : <Loading />;
  return <PageFrame title={title} back={back}>{what}</PageFrame>;
}
