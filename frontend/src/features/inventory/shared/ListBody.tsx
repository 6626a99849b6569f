import type { ReactNode } from 'react';
import type { Rows } from '@/graphql/useRows';
import { Failed } from '@/ui/Failed';
import { Loading } from '@/ui/Loading';
import { More } from './More';
import { useText } from './useText';

type Props = { list: Rows<unknown>; empty: ReactNode; children: ReactNode };

/** What stands where a list belongs: grey bars, the failure with a way out, what to do when it is empty, or the rows. */
export function ListBody({ list, empty, children }: Props) {
  const t = useText();
  if (list.failure && list.rows.length === 0) return <Failed onRetry={list.again} reference={list.failure.reference}>{list.failure.kind === 'refusal' ? list.failure.message : t('failed')}</Failed>;
  if (list.total === null) return <Loading />;
  if (list.rows.length === 0) return <>{empty}</>;
  return <>{children}<More list={list} /></>;
}
