import { graphql } from '@/graphql/platform';

export const SessionsDocument = graphql(`
  query OwnSessions {
    sessions {
      id
      device
      address
      host
      signedInAt
      seenAt
      isCurrent
    }
  }
`);

export const EndSessionDocument = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const EndOthersDocument = graphql(`
  mutation EndOtherSessions($input: EndOtherSessionsInput!) {
    endOtherSessions(input: $input) {
      userErrors {
        ...UserErrors
      }
    }
  }
`);
