import { graphql } from '@/graphql/platform';

export const AgreeDocument = graphql(`
  mutation TodayAgree($input: AcceptLinkInput!) {
    acceptLink(input: $input) {
      link {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const DeclineDocument = graphql(`
  mutation TodayDecline($input: DeclineLinkInput!) {
    declineLink(input: $input) {
      link {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);
