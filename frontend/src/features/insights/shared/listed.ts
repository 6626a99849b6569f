import type { Rows } from '@/graphql/useRows';

const MOST = 2000; // as many as are loaded at once

/** What a table says where its rows could not be had: a refusal in its own words. */
export const failedOf = ({ failure, again }: Pick<Rows<unknown>, 'failure' | 'again'>) =>
  failure && { words: failure.kind === 'refusal' ? failure.message : undefined, onRetry: again, reference: failure.reference };

/** Whether all rows are here, or as many as are ever loaded: what they come to may be told. */
export const isSettled = ({ rows, loading, hasMore }: Pick<Rows<unknown>, 'rows' | 'loading' | 'hasMore'>) => !loading && (!hasMore || rows.length >= MOST);
