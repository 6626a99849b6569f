import { graphql } from '@/graphql';

export const HouseDocument = graphql(`
  query SettingsHouse {
    house {
      name
      mallTitle
      colour
      logoUrl
    }
  }
`);

export const ChangeLookDocument = graphql(`
  mutation ChangeLook($input: ChangeLookInput!) {
    changeLook(input: $input) {
      house {
        name
        colour
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);
