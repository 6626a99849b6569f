/** The door to the tenant endpoint's generated code; nothing else imports from generated/. */
export { graphql } from './generated/tenant/gql';
export { makeFragmentData, readFragment, type FragmentType } from './generated/tenant/fragment-masking';
