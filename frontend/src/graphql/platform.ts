/** The same for /graphql/platform; its documents stand in files named *.platform.ts. */
export { graphql } from './generated/platform/gql';
export { makeFragmentData, readFragment, type FragmentType } from './generated/platform/fragment-masking';
