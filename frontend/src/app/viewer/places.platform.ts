import { graphql } from '@/graphql/platform';

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
