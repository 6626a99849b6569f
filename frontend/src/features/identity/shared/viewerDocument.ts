import { graphql } from '@/graphql';

export const ViewerDocument = graphql(`
  query Viewer {
    viewer {
      name
      user {
        email
      }
      permissions
      organisationId
      partnerId
      isMaster
      needsSecondFactor
      memberships {
        organisationId
        organisationName
        host
        asPartner
        roles
      }
      preferences {
        language
        theme
        density
        keysOn
      }
    }
  }
`);
