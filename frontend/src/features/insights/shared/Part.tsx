import type { CombinedError } from '@urql/core';
import type { ReactNode } from 'react';
import { failureOf } from '@/graphql/failure';
import { Failed } from '@/ui/Failed';
import { Loading } from '@/ui/Loading';
import { useSharedText } from './useText';

type Props = { /** The answer; its absence is waiting. */ data: unknown; error: CombinedError | undefined; again: () => void; children: ReactNode };

/** A part of a page that fails or waits by itself; old figures stay while new ones are asked for. */
export function Part({ data, error, again, children }: Props) {
  const t = useSharedText();
  if (error && !data) {
    const { kind, message, reference } = failureOf(error);
    return <Failed onRetry={again} reference={reference}>{kind === 'refusal' ? message : `${t('failed')}.`}</Failed>;
  }
  return data ? children : <Loading rows={5} />;
}
