/** The same for /graphql/platform; its documents stand in files named *.platform.ts. */
import { graphql as generated } from './generated/platform/gql';
import type { DocumentInput } from '@urql/core';
import { forPlatform } from './storedDocument';

export { makeFragmentData, readFragment, type FragmentType } from './generated/platform/fragment-masking';

export const graphql = ((source: string) => forPlatform(generated(source) as DocumentInput)) as typeof generated;
