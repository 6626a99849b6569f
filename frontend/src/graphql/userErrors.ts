import { graphql, readFragment, type FragmentType } from '.';
import type { ErrorCode } from './generated/tenant/graphql';

/** What a mutation's `userErrors { ...UserErrors }` carries. */
export const UserErrorsFragment = graphql(`
  fragment UserErrors on UserError {
    code
    message
    path
    details
  }
`);

export type Refused = {
  readonly code: ErrorCode;
  /** The server's sentence, in the reader's language. */
  readonly message: string;
  /** The input field at fault: ['lines', '0', 'quantity']; empty for the whole. */
  readonly path: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
};

export type MaskedErrors = ReadonlyArray<FragmentType<typeof UserErrorsFragment>>;

export function refusedOf(masked: MaskedErrors): Refused[] {
  return masked.map((each) => {
    const { code, message, path, details } = readFragment(UserErrorsFragment, each);
    return { code, message, path, details: (details ?? {}) as Record<string, unknown> };
  });
}
