import { graphql } from '@/graphql/platform';

/** Where somebody may go; at the platform's own address this is all that is known of them. */
export const PlacesDocument = graphql(`
  query Places {
    places {
      organisationId
      organisationName
      host
      asPartner
      roles
    }
  }
`);
