/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query ConsoleTenants {\n    operator {\n      permissions\n    }\n    tenants(first: 250) {\n      totalCount\n      edges {\n        node {\n          id\n          slug\n          name\n          host\n          kind\n          state\n          isCanary\n          schemaVersion\n          isCurrent\n          failedStep\n          lastError\n          createdAt\n          suspendedAt\n          usage {\n            rows\n            megabytes\n            orders\n            products\n            documents\n          }\n        }\n      }\n    }\n  }\n": typeof types.ConsoleTenantsDocument,
    "\n  query ConsoleHealth {\n    health {\n      databaseMs\n      redisMs\n      workers\n      lastHeardAt\n      deliveries\n      oldestDeliveryAt\n      version\n      now\n      queues {\n        name\n        waiting\n        delayed\n        dead\n      }\n    }\n    outboxes {\n      schema\n      waiting\n      failing\n      givenUp\n      oldestAt\n    }\n  }\n": typeof types.ConsoleHealthDocument,
    "\n  query ConsoleFailed {\n    failedDeliveries(first: 250) {\n      totalCount\n      edges {\n        node {\n          id\n          schema\n          handler\n          attempts\n          givenUp\n          createdAt\n          dueAt\n          errorKind\n        }\n      }\n    }\n  }\n": typeof types.ConsoleFailedDocument,
    "\n  mutation ConsoleProvision($input: ProvisionTenantInput!) {\n    provisionTenant(input: $input) {\n      accepted\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": typeof types.ConsoleProvisionDocument,
    "\n  mutation ConsoleGoOn($input: GoOnWithTenantInput!) {\n    goOnWithTenant(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": typeof types.ConsoleGoOnDocument,
    "\n  mutation ConsoleSuspend($input: SuspendTenantInput!) {\n    suspendTenant(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": typeof types.ConsoleSuspendDocument,
    "\n  mutation ConsoleArchive($input: ArchiveTenantInput!) {\n    archiveTenant(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": typeof types.ConsoleArchiveDocument,
    "\n  mutation ConsoleResume($input: ResumeTenantInput!) {\n    resumeTenant(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": typeof types.ConsoleResumeDocument,
    "\n  mutation ConsoleRepeat($input: RepeatDeliveryInput!) {\n    repeatDelivery(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": typeof types.ConsoleRepeatDocument,
    "\n  query Places {\n    places {\n      organisationId\n      organisationName\n      host\n      asPartner\n      roles\n    }\n  }\n": typeof types.PlacesDocument,
    "\n  mutation GrantView($input: GrantViewInput!) {\n    grantView(input: $input) {\n      grant {\n        id\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": typeof types.GrantViewDocument,
    "\n  mutation RevokeView($input: RevokeViewInput!) {\n    revokeView(input: $input) {\n      grant {\n        id\n        revokedAt\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": typeof types.RevokeViewDocument,
    "\n  mutation InviteOrganisation($input: InviteOrganisationInput!) {\n    inviteOrganisation(input: $input) {\n      link {\n        id\n        state\n        partner {\n          name\n        }\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": typeof types.InviteOrganisationDocument,
    "\n  mutation AcceptLink($input: AcceptLinkInput!) {\n    acceptLink(input: $input) {\n      link {\n        id\n        state\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": typeof types.AcceptLinkDocument,
    "\n  mutation DeclineLink($input: DeclineLinkInput!) {\n    declineLink(input: $input) {\n      link {\n        id\n        state\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": typeof types.DeclineLinkDocument,
    "\n  mutation EndLink($input: EndLinkInput!) {\n    endLink(input: $input) {\n      link {\n        id\n        state\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": typeof types.EndLinkDocument,
    "\n  query Channel($first: Int!, $after: String) {\n    organisations(first: $first, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          name\n          kind\n          gln\n          country\n          tier\n          region {\n            code\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ChannelDocument,
    "\n  query Grants($isOpen: Boolean, $first: Int!, $after: String) {\n    grants(isOpen: $isOpen, first: $first, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          owner {\n            id\n            name\n          }\n          viewer {\n            id\n            name\n          }\n          level\n          data\n          productIds\n          brandIds\n          purpose\n          grantedAt\n          validUntil\n          revokedAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.GrantsDocument,
    "\n  query Links($state: LinkState, $first: Int!, $after: String) {\n    links(state: $state, first: $first, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          partner {\n            id\n            name\n            kind\n            gln\n            region {\n              code\n              name\n            }\n          }\n          ourSide\n          state\n          invitedBy\n          transport\n          orderScenario\n          invitedAt\n          acceptedAt\n          endedAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.LinksDocument,
    "\n  query Looks($first: Int!, $after: String) {\n    accessLog(first: $first, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          viewer {\n            id\n            name\n          }\n          user\n          at\n          what\n          level\n          rows\n          productIds\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.LooksDocument,
    "\n  query SharedProduct($id: ID!) {\n    product(id: $id) {\n      id\n      name\n      itemNumber\n      gtin\n      baseUnit\n      owner {\n        id\n        name\n      }\n    }\n  }\n": typeof types.SharedProductDocument,
    "\n  query SharedProducts($ownerId: ID, $search: String, $first: Int!, $after: String) {\n    products(ownerId: $ownerId, search: $search, first: $first, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          name\n          itemNumber\n          gtin\n          baseUnit\n          owner {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.SharedProductsDocument,
    "\n  query OwnSessions {\n    sessions {\n      id\n      device\n      address\n      host\n      signedInAt\n      seenAt\n      isCurrent\n    }\n  }\n": typeof types.OwnSessionsDocument,
    "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": typeof types.EndSessionDocument,
    "\n  mutation EndOtherSessions($input: EndOtherSessionsInput!) {\n    endOtherSessions(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": typeof types.EndOtherSessionsDocument,
    "\n  mutation TodayAgree($input: AcceptLinkInput!) {\n    acceptLink(input: $input) {\n      link {\n        id\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": typeof types.TodayAgreeDocument,
    "\n  mutation TodayDecline($input: DeclineLinkInput!) {\n    declineLink(input: $input) {\n      link {\n        id\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": typeof types.TodayDeclineDocument,
    "\n  fragment UserErrors on UserError {\n    code\n    message\n    path\n    details\n  }\n": typeof types.UserErrorsFragmentDoc,
};
const documents: Documents = {
    "\n  query ConsoleTenants {\n    operator {\n      permissions\n    }\n    tenants(first: 250) {\n      totalCount\n      edges {\n        node {\n          id\n          slug\n          name\n          host\n          kind\n          state\n          isCanary\n          schemaVersion\n          isCurrent\n          failedStep\n          lastError\n          createdAt\n          suspendedAt\n          usage {\n            rows\n            megabytes\n            orders\n            products\n            documents\n          }\n        }\n      }\n    }\n  }\n": types.ConsoleTenantsDocument,
    "\n  query ConsoleHealth {\n    health {\n      databaseMs\n      redisMs\n      workers\n      lastHeardAt\n      deliveries\n      oldestDeliveryAt\n      version\n      now\n      queues {\n        name\n        waiting\n        delayed\n        dead\n      }\n    }\n    outboxes {\n      schema\n      waiting\n      failing\n      givenUp\n      oldestAt\n    }\n  }\n": types.ConsoleHealthDocument,
    "\n  query ConsoleFailed {\n    failedDeliveries(first: 250) {\n      totalCount\n      edges {\n        node {\n          id\n          schema\n          handler\n          attempts\n          givenUp\n          createdAt\n          dueAt\n          errorKind\n        }\n      }\n    }\n  }\n": types.ConsoleFailedDocument,
    "\n  mutation ConsoleProvision($input: ProvisionTenantInput!) {\n    provisionTenant(input: $input) {\n      accepted\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": types.ConsoleProvisionDocument,
    "\n  mutation ConsoleGoOn($input: GoOnWithTenantInput!) {\n    goOnWithTenant(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": types.ConsoleGoOnDocument,
    "\n  mutation ConsoleSuspend($input: SuspendTenantInput!) {\n    suspendTenant(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": types.ConsoleSuspendDocument,
    "\n  mutation ConsoleArchive($input: ArchiveTenantInput!) {\n    archiveTenant(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": types.ConsoleArchiveDocument,
    "\n  mutation ConsoleResume($input: ResumeTenantInput!) {\n    resumeTenant(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": types.ConsoleResumeDocument,
    "\n  mutation ConsoleRepeat($input: RepeatDeliveryInput!) {\n    repeatDelivery(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": types.ConsoleRepeatDocument,
    "\n  query Places {\n    places {\n      organisationId\n      organisationName\n      host\n      asPartner\n      roles\n    }\n  }\n": types.PlacesDocument,
    "\n  mutation GrantView($input: GrantViewInput!) {\n    grantView(input: $input) {\n      grant {\n        id\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": types.GrantViewDocument,
    "\n  mutation RevokeView($input: RevokeViewInput!) {\n    revokeView(input: $input) {\n      grant {\n        id\n        revokedAt\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": types.RevokeViewDocument,
    "\n  mutation InviteOrganisation($input: InviteOrganisationInput!) {\n    inviteOrganisation(input: $input) {\n      link {\n        id\n        state\n        partner {\n          name\n        }\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": types.InviteOrganisationDocument,
    "\n  mutation AcceptLink($input: AcceptLinkInput!) {\n    acceptLink(input: $input) {\n      link {\n        id\n        state\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": types.AcceptLinkDocument,
    "\n  mutation DeclineLink($input: DeclineLinkInput!) {\n    declineLink(input: $input) {\n      link {\n        id\n        state\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": types.DeclineLinkDocument,
    "\n  mutation EndLink($input: EndLinkInput!) {\n    endLink(input: $input) {\n      link {\n        id\n        state\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": types.EndLinkDocument,
    "\n  query Channel($first: Int!, $after: String) {\n    organisations(first: $first, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          name\n          kind\n          gln\n          country\n          tier\n          region {\n            code\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ChannelDocument,
    "\n  query Grants($isOpen: Boolean, $first: Int!, $after: String) {\n    grants(isOpen: $isOpen, first: $first, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          owner {\n            id\n            name\n          }\n          viewer {\n            id\n            name\n          }\n          level\n          data\n          productIds\n          brandIds\n          purpose\n          grantedAt\n          validUntil\n          revokedAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.GrantsDocument,
    "\n  query Links($state: LinkState, $first: Int!, $after: String) {\n    links(state: $state, first: $first, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          partner {\n            id\n            name\n            kind\n            gln\n            region {\n              code\n              name\n            }\n          }\n          ourSide\n          state\n          invitedBy\n          transport\n          orderScenario\n          invitedAt\n          acceptedAt\n          endedAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.LinksDocument,
    "\n  query Looks($first: Int!, $after: String) {\n    accessLog(first: $first, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          viewer {\n            id\n            name\n          }\n          user\n          at\n          what\n          level\n          rows\n          productIds\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.LooksDocument,
    "\n  query SharedProduct($id: ID!) {\n    product(id: $id) {\n      id\n      name\n      itemNumber\n      gtin\n      baseUnit\n      owner {\n        id\n        name\n      }\n    }\n  }\n": types.SharedProductDocument,
    "\n  query SharedProducts($ownerId: ID, $search: String, $first: Int!, $after: String) {\n    products(ownerId: $ownerId, search: $search, first: $first, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          name\n          itemNumber\n          gtin\n          baseUnit\n          owner {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.SharedProductsDocument,
    "\n  query OwnSessions {\n    sessions {\n      id\n      device\n      address\n      host\n      signedInAt\n      seenAt\n      isCurrent\n    }\n  }\n": types.OwnSessionsDocument,
    "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": types.EndSessionDocument,
    "\n  mutation EndOtherSessions($input: EndOtherSessionsInput!) {\n    endOtherSessions(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": types.EndOtherSessionsDocument,
    "\n  mutation TodayAgree($input: AcceptLinkInput!) {\n    acceptLink(input: $input) {\n      link {\n        id\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": types.TodayAgreeDocument,
    "\n  mutation TodayDecline($input: DeclineLinkInput!) {\n    declineLink(input: $input) {\n      link {\n        id\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": types.TodayDeclineDocument,
    "\n  fragment UserErrors on UserError {\n    code\n    message\n    path\n    details\n  }\n": types.UserErrorsFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleTenants {\n    operator {\n      permissions\n    }\n    tenants(first: 250) {\n      totalCount\n      edges {\n        node {\n          id\n          slug\n          name\n          host\n          kind\n          state\n          isCanary\n          schemaVersion\n          isCurrent\n          failedStep\n          lastError\n          createdAt\n          suspendedAt\n          usage {\n            rows\n            megabytes\n            orders\n            products\n            documents\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ConsoleTenants {\n    operator {\n      permissions\n    }\n    tenants(first: 250) {\n      totalCount\n      edges {\n        node {\n          id\n          slug\n          name\n          host\n          kind\n          state\n          isCanary\n          schemaVersion\n          isCurrent\n          failedStep\n          lastError\n          createdAt\n          suspendedAt\n          usage {\n            rows\n            megabytes\n            orders\n            products\n            documents\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleHealth {\n    health {\n      databaseMs\n      redisMs\n      workers\n      lastHeardAt\n      deliveries\n      oldestDeliveryAt\n      version\n      now\n      queues {\n        name\n        waiting\n        delayed\n        dead\n      }\n    }\n    outboxes {\n      schema\n      waiting\n      failing\n      givenUp\n      oldestAt\n    }\n  }\n"): (typeof documents)["\n  query ConsoleHealth {\n    health {\n      databaseMs\n      redisMs\n      workers\n      lastHeardAt\n      deliveries\n      oldestDeliveryAt\n      version\n      now\n      queues {\n        name\n        waiting\n        delayed\n        dead\n      }\n    }\n    outboxes {\n      schema\n      waiting\n      failing\n      givenUp\n      oldestAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleFailed {\n    failedDeliveries(first: 250) {\n      totalCount\n      edges {\n        node {\n          id\n          schema\n          handler\n          attempts\n          givenUp\n          createdAt\n          dueAt\n          errorKind\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ConsoleFailed {\n    failedDeliveries(first: 250) {\n      totalCount\n      edges {\n        node {\n          id\n          schema\n          handler\n          attempts\n          givenUp\n          createdAt\n          dueAt\n          errorKind\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConsoleProvision($input: ProvisionTenantInput!) {\n    provisionTenant(input: $input) {\n      accepted\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ConsoleProvision($input: ProvisionTenantInput!) {\n    provisionTenant(input: $input) {\n      accepted\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConsoleGoOn($input: GoOnWithTenantInput!) {\n    goOnWithTenant(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ConsoleGoOn($input: GoOnWithTenantInput!) {\n    goOnWithTenant(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConsoleSuspend($input: SuspendTenantInput!) {\n    suspendTenant(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ConsoleSuspend($input: SuspendTenantInput!) {\n    suspendTenant(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConsoleArchive($input: ArchiveTenantInput!) {\n    archiveTenant(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ConsoleArchive($input: ArchiveTenantInput!) {\n    archiveTenant(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConsoleResume($input: ResumeTenantInput!) {\n    resumeTenant(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ConsoleResume($input: ResumeTenantInput!) {\n    resumeTenant(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConsoleRepeat($input: RepeatDeliveryInput!) {\n    repeatDelivery(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ConsoleRepeat($input: RepeatDeliveryInput!) {\n    repeatDelivery(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Places {\n    places {\n      organisationId\n      organisationName\n      host\n      asPartner\n      roles\n    }\n  }\n"): (typeof documents)["\n  query Places {\n    places {\n      organisationId\n      organisationName\n      host\n      asPartner\n      roles\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GrantView($input: GrantViewInput!) {\n    grantView(input: $input) {\n      grant {\n        id\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation GrantView($input: GrantViewInput!) {\n    grantView(input: $input) {\n      grant {\n        id\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeView($input: RevokeViewInput!) {\n    revokeView(input: $input) {\n      grant {\n        id\n        revokedAt\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeView($input: RevokeViewInput!) {\n    revokeView(input: $input) {\n      grant {\n        id\n        revokedAt\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteOrganisation($input: InviteOrganisationInput!) {\n    inviteOrganisation(input: $input) {\n      link {\n        id\n        state\n        partner {\n          name\n        }\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation InviteOrganisation($input: InviteOrganisationInput!) {\n    inviteOrganisation(input: $input) {\n      link {\n        id\n        state\n        partner {\n          name\n        }\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptLink($input: AcceptLinkInput!) {\n    acceptLink(input: $input) {\n      link {\n        id\n        state\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AcceptLink($input: AcceptLinkInput!) {\n    acceptLink(input: $input) {\n      link {\n        id\n        state\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclineLink($input: DeclineLinkInput!) {\n    declineLink(input: $input) {\n      link {\n        id\n        state\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeclineLink($input: DeclineLinkInput!) {\n    declineLink(input: $input) {\n      link {\n        id\n        state\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndLink($input: EndLinkInput!) {\n    endLink(input: $input) {\n      link {\n        id\n        state\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation EndLink($input: EndLinkInput!) {\n    endLink(input: $input) {\n      link {\n        id\n        state\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Channel($first: Int!, $after: String) {\n    organisations(first: $first, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          name\n          kind\n          gln\n          country\n          tier\n          region {\n            code\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Channel($first: Int!, $after: String) {\n    organisations(first: $first, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          name\n          kind\n          gln\n          country\n          tier\n          region {\n            code\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Grants($isOpen: Boolean, $first: Int!, $after: String) {\n    grants(isOpen: $isOpen, first: $first, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          owner {\n            id\n            name\n          }\n          viewer {\n            id\n            name\n          }\n          level\n          data\n          productIds\n          brandIds\n          purpose\n          grantedAt\n          validUntil\n          revokedAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Grants($isOpen: Boolean, $first: Int!, $after: String) {\n    grants(isOpen: $isOpen, first: $first, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          owner {\n            id\n            name\n          }\n          viewer {\n            id\n            name\n          }\n          level\n          data\n          productIds\n          brandIds\n          purpose\n          grantedAt\n          validUntil\n          revokedAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Links($state: LinkState, $first: Int!, $after: String) {\n    links(state: $state, first: $first, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          partner {\n            id\n            name\n            kind\n            gln\n            region {\n              code\n              name\n            }\n          }\n          ourSide\n          state\n          invitedBy\n          transport\n          orderScenario\n          invitedAt\n          acceptedAt\n          endedAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Links($state: LinkState, $first: Int!, $after: String) {\n    links(state: $state, first: $first, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          partner {\n            id\n            name\n            kind\n            gln\n            region {\n              code\n              name\n            }\n          }\n          ourSide\n          state\n          invitedBy\n          transport\n          orderScenario\n          invitedAt\n          acceptedAt\n          endedAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Looks($first: Int!, $after: String) {\n    accessLog(first: $first, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          viewer {\n            id\n            name\n          }\n          user\n          at\n          what\n          level\n          rows\n          productIds\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Looks($first: Int!, $after: String) {\n    accessLog(first: $first, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          viewer {\n            id\n            name\n          }\n          user\n          at\n          what\n          level\n          rows\n          productIds\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SharedProduct($id: ID!) {\n    product(id: $id) {\n      id\n      name\n      itemNumber\n      gtin\n      baseUnit\n      owner {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query SharedProduct($id: ID!) {\n    product(id: $id) {\n      id\n      name\n      itemNumber\n      gtin\n      baseUnit\n      owner {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SharedProducts($ownerId: ID, $search: String, $first: Int!, $after: String) {\n    products(ownerId: $ownerId, search: $search, first: $first, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          name\n          itemNumber\n          gtin\n          baseUnit\n          owner {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query SharedProducts($ownerId: ID, $search: String, $first: Int!, $after: String) {\n    products(ownerId: $ownerId, search: $search, first: $first, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          name\n          itemNumber\n          gtin\n          baseUnit\n          owner {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnSessions {\n    sessions {\n      id\n      device\n      address\n      host\n      signedInAt\n      seenAt\n      isCurrent\n    }\n  }\n"): (typeof documents)["\n  query OwnSessions {\n    sessions {\n      id\n      device\n      address\n      host\n      signedInAt\n      seenAt\n      isCurrent\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndOtherSessions($input: EndOtherSessionsInput!) {\n    endOtherSessions(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation EndOtherSessions($input: EndOtherSessionsInput!) {\n    endOtherSessions(input: $input) {\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TodayAgree($input: AcceptLinkInput!) {\n    acceptLink(input: $input) {\n      link {\n        id\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TodayAgree($input: AcceptLinkInput!) {\n    acceptLink(input: $input) {\n      link {\n        id\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TodayDecline($input: DeclineLinkInput!) {\n    declineLink(input: $input) {\n      link {\n        id\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TodayDecline($input: DeclineLinkInput!) {\n    declineLink(input: $input) {\n      link {\n        id\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UserErrors on UserError {\n    code\n    message\n    path\n    details\n  }\n"): (typeof documents)["\n  fragment UserErrors on UserError {\n    code\n    message\n    path\n    details\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;