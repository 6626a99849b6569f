import type { TypedDocumentNode } from '@urql/core';
import { useCommand } from '@/graphql/useCommand';
import { done } from '@/ui/notices';

type Input = { input: { idempotencyKey: string } };

/** A command that ends with its sentence in the foot and the next row; refused, it stays where it is. */
export function useAct<Data extends object, Variables extends Input>(document: TypedDocumentNode<Data, Variables>, onDone: () => void) {
  const { run, busy, refused, failure } = useCommand(document);
  const act = async (input: Parameters<typeof run>[0], text: string, undo?: () => void) => {
    const outcome = await run(input);
    if (!outcome.ok) return false;
    done(text, undo);
    onDone();
    return true;
  };
  return { act, run, busy, refused, failure };
}
