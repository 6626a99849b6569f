import { graphql } from '@/graphql';
import type { PeopleQuery, RolesQuery, TokensQuery } from '@/graphql/generated/tenant/graphql';

export const PeopleDocument = graphql(`
  query People {
    members(first: 250) {
      totalCount
      edges {
        node {
          id
          user {
            email
            name
          }
          roles
          rights
          partnerId
          isMaster
          isActive
          createdAt
          scope {
            partnerIds
            warehouseIds
          }
        }
      }
    }
  }
`);

export const RolesDocument = graphql(`
  query Roles {
    roles {
      code
      name
      nameZh
      permissions
      standing
      isPreset
    }
  }
`);

export const TokensDocument = graphql(`
  query Tokens {
    tokens(first: 250) {
      edges {
        node {
          id
          name
          prefix
          scopes
          createdAt
          expiresAt
          revokedAt
          lastUsedAt
          member {
            id
            user {
              email
            }
          }
        }
      }
    }
  }
`);

export type Member = PeopleQuery['members']['edges'][number]['node'];
export type Role = RolesQuery['roles'][number];
export type Token = TokensQuery['tokens']['edges'][number]['node'];

export const InviteDocument = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      member {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const SetRolesDocument = graphql(`
  mutation SetMemberRoles($input: SetMemberRolesInput!) {
    setMemberRoles(input: $input) {
      member {
        id
        roles
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const DeactivateDocument = graphql(`
  mutation DeactivateMember($input: DeactivateMemberInput!) {
    deactivateMember(input: $input) {
      member {
        id
        isActive
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const DefineRoleDocument = graphql(`
  mutation DefineRole($input: DefineRoleInput!) {
    defineRole(input: $input) {
      role {
        code
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const AddSubAccountDocument = graphql(`
  mutation AddSubAccount($input: AddSubAccountInput!) {
    addSubAccount(input: $input) {
      member {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const ChangeSubAccountDocument = graphql(`
  mutation ChangeSubAccount($input: ChangeSubAccountInput!) {
    changeSubAccount(input: $input) {
      member {
        id
        rights
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const DisableSubAccountDocument = graphql(`
  mutation DisableSubAccount($input: DisableSubAccountInput!) {
    disableSubAccount(input: $input) {
      member {
        id
        isActive
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const CreateTokenDocument = graphql(`
  mutation CreateToken($input: CreateTokenInput!) {
    createToken(input: $input) {
      token {
        id
      }
      secret
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const RevokeTokenDocument = graphql(`
  mutation RevokeToken($input: RevokeTokenInput!) {
    revokeToken(input: $input) {
      token {
        id
        revokedAt
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);
