import { graphql } from '@/graphql/platform';

export const GrantViewDocument = graphql(`
  mutation GrantView($input: GrantViewInput!) {
    grantView(input: $input) {
      grant {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const RevokeViewDocument = graphql(`
  mutation RevokeView($input: RevokeViewInput!) {
    revokeView(input: $input) {
      grant {
        id
        revokedAt
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);
