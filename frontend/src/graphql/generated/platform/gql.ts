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
    "\n  query Places {\n    places {\n      organisationId\n      organisationName\n      host\n      asPartner\n      roles\n    }\n  }\n": typeof types.PlacesDocument,
    "\n  mutation TodayAgree($input: AcceptLinkInput!) {\n    acceptLink(input: $input) {\n      link {\n        id\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": typeof types.TodayAgreeDocument,
    "\n  mutation TodayDecline($input: DeclineLinkInput!) {\n    declineLink(input: $input) {\n      link {\n        id\n      }\n      userErrors {\n        ...UserErrors\n      }\n    }\n  }\n": typeof types.TodayDeclineDocument,
    "\n  fragment UserErrors on UserError {\n    code\n    message\n    path\n    details\n  }\n": typeof types.UserErrorsFragmentDoc,
};
const documents: Documents = {
    "\n  query Places {\n    places {\n      organisationId\n      organisationName\n      host\n      asPartner\n      roles\n    }\n  }\n": types.PlacesDocument,
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
export function graphql(source: "\n  query Places {\n    places {\n      organisationId\n      organisationName\n      host\n      asPartner\n      roles\n    }\n  }\n"): (typeof documents)["\n  query Places {\n    places {\n      organisationId\n      organisationName\n      host\n      asPartner\n      roles\n    }\n  }\n"];
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