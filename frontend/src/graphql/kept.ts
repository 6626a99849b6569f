import type { Exchange, OperationContext, OperationResult } from '@urql/core';
import { filter, fromPromise, merge, mergeMap, pipe, share } from 'wonka';
import { keepAnswer, keptAnswer } from '@/lib/answers';
import { failureOf } from './failure';

/** Questions asked with this context are answered from this machine where the network is missing. */
export const keptOffline: Partial<OperationContext> = { isKept: true };

async function keptOr(result: OperationResult): Promise<OperationResult> {
  const { error, operation: { key } } = result;
  const data: unknown = result.data;
  if (!error) {
    if (data) await keepAnswer(key, data);
    return result;
  }
  if (failureOf(error).kind !== 'network') return result;
  const kept = await keptAnswer(key);
  return kept === undefined ? result : { ...result, data: kept, error: undefined };
}

const isKept = ({ operation: { kind, context } }: OperationResult) => kind === 'query' && context['isKept'] === true;

/** Keeps the last answer to each question marked with {@link keptOffline}, and gives it where none comes. */
export const keptExchange: Exchange = ({ forward }) => (operations) => {
  const results = pipe(operations, forward, share);
  return merge([
    pipe(results, filter(isKept), mergeMap((result) => fromPromise(keptOr(result)))),
    pipe(results, filter((result) => !isKept(result))),
  ]);
};
