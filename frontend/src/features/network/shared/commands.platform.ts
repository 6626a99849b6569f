import { graphql } from '@/graphql/platform';

export const InviteDocument = graphql(`
  mutation InviteOrganisation($input: InviteOrganisationInput!) {
    inviteOrganisation(input: $input) {
      link {
        id
        state
        partner {
          name
        }
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const AcceptLinkDocument = graphql(`
  mutation AcceptLink($input: AcceptLinkInput!) {
    acceptLink(input: $input) {
      link {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const DeclineLinkDocument = graphql(`
  mutation DeclineLink($input: DeclineLinkInput!) {
    declineLink(input: $input) {
      link {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const EndLinkDocument = graphql(`
  mutation EndLink($input: EndLinkInput!) {
    endLink(input: $input) {
      link {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);
