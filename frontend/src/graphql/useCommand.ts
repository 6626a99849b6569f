import type { TypedDocumentNode } from '@urql/core';
import { useCallback, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { failureOf, type Failure } from './failure';
import { fetchSentences } from './sentenceOf';
import { refusedOf, type MaskedErrors, type Refused } from './userErrors';

type Payload = { readonly userErrors: MaskedErrors } | null | undefined;
type Input = { input: { idempotencyKey: string } };

/** The payload of a mutation that has one field, without __typename. */
type PayloadOf<Data> = NonNullable<Data[Exclude<keyof Data, '__typename'>]>;
type Given<Variables extends Input> = Omit<Variables['input'], 'idempotencyKey'>;

export type Outcome<P> = { ok: true; payload: P } | { ok: false; refused: Refused[]; failure: Failure | null };

export type Command<P, I> = {
  /** Do it. Resolves, never rejects. */
  run: (input: I) => Promise<Outcome<P>>;
  busy: boolean;
  /** What the server said against the last attempt; goes with the next one. */
  refused: Refused[];
  failure: Failure | null;
  forget: () => void;
};

/**
 * One mutation, for one wish of one person.
 *
 * The idempotency key is made for the wish, not for the request: pressing again after the network
 * failed repeats the same wish and does nothing twice; a changed input or an answer makes a new one.
 */
export function useCommand<Data extends object, Variables extends Input>(
  document: TypedDocumentNode<Data, Variables>,
): Command<PayloadOf<Data>, Given<Variables>> {
  const [{ fetching }, mutate] = useMutation<Data, Variables>(document);
  const [against, setAgainst] = useState<{ refused: Refused[]; failure: Failure | null }>(nothing);
  const wish = useRef({ key: '', text: '' });

  const run = useCallback(
    async (given: Given<Variables>): Promise<Outcome<PayloadOf<Data>>> => {
      const text = JSON.stringify(given);
      if (wish.current.text !== text || !wish.current.key) wish.current = { key: crypto.randomUUID(), text };
      const input = { ...given, idempotencyKey: wish.current.key };
      const { data, error } = await mutate({ input } as unknown as Variables);
      if (error) {
        const failure = failureOf(error);
        if (failure.kind !== 'network') wish.current.key = '';
        setAgainst({ refused: [], failure });
        return { ok: false, refused: [], failure };
      }
      wish.current.key = '';
      const payload = payloadIn(data);
      const refused = refusedOf((payload as Payload)?.userErrors ?? []);
      if (refused.length) await fetchSentences();
      setAgainst({ refused, failure: null });
      return refused.length || !payload ? { ok: false, refused, failure: null } : { ok: true, payload };
    },
    [mutate],
  );
  const forget = useCallback(() => setAgainst(nothing), []);
  return { run, busy: fetching, ...against, forget };
}

const nothing = { refused: [], failure: null };

function payloadIn<Data extends object>(data: Data | undefined): PayloadOf<Data> | null {
  const [found] = Object.entries(data ?? {}).filter(([name]) => name !== '__typename');
  return (found?.[1] as PayloadOf<Data> | undefined) ?? null;
}
