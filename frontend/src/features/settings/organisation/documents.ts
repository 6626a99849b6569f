import { graphql } from '@/graphql';
import type { OrganisationTreeQuery } from '@/graphql/generated/tenant/graphql';

export const OrganisationTreeDocument = graphql(`
  query OrganisationTree {
    organisationUnits {
      id
      code
      name
      parentId
      legalName
      taxNumber
      address
      contact
      phone
      isComplete
    }
  }
`);

export const AddUnitDocument = graphql(`
  mutation AddOrganisationUnit($input: AddOrganisationUnitInput!) {
    addOrganisationUnit(input: $input) {
      unit {
        id
        code
        name
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const ChangeUnitDocument = graphql(`
  mutation ChangeOrganisationUnit($input: ChangeOrganisationUnitInput!) {
    changeOrganisationUnit(input: $input) {
      unit {
        id
        name
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const RemoveUnitDocument = graphql(`
  mutation RemoveOrganisationUnit($input: RemoveOrganisationUnitInput!) {
    removeOrganisationUnit(input: $input) {
      isRemoved
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export type Unit = OrganisationTreeQuery['organisationUnits'][number];
