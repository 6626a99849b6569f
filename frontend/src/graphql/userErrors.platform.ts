import { graphql } from './platform';

/** The same selection for the mutations of /graphql/platform; read it with refusedOf(), too. */
export const UserErrorsFragment = graphql(`
  fragment UserErrors on UserError {
    code
    message
    path
    details
  }
`);
