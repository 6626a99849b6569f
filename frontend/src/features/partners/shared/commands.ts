import { graphql } from '@/graphql';

export const AdmitPartnerDocument = graphql(`
  mutation AdmitPartner($input: AdmitPartnerInput!) {
    admitPartner(input: $input) {
      partner {
        id
        number
        name
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const ChangePartnerDocument = graphql(`
  mutation ChangePartner($input: ChangePartnerInput!) {
    changePartner(input: $input) {
      partner {
        id
        name
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const IdentifyPartnerDocument = graphql(`
  mutation IdentifyPartner($input: IdentifyPartnerInput!) {
    identifyPartner(input: $input) {
      partner {
        id
        organisationId
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const AddAddressDocument = graphql(`
  mutation AddAddress($input: AddAddressInput!) {
    addAddress(input: $input) {
      address {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const ChangeAddressDocument = graphql(`
  mutation ChangeAddress($input: ChangeAddressInput!) {
    changeAddress(input: $input) {
      address {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const RemoveAddressDocument = graphql(`
  mutation RemoveAddress($input: RemoveAddressInput!) {
    removeAddress(input: $input) {
      partner {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);
