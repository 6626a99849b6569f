/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What acceptLink needs. */
export type AcceptLinkInput = {
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  linkId: string;
};

/** What archiveTenant needs. */
export type ArchiveTenantInput = {
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  /** Its address once more, for there is no way back. */
  slug: string;
  tenantId: string;
};

/** What declineLink needs. */
export type DeclineLinkInput = {
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  linkId: string;
};

/** What endLink needs. */
export type EndLinkInput = {
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  linkId: string;
};

/** What endOtherSessions needs. */
export type EndOtherSessionsInput = {
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  /** The session that goes on. */
  keptId: string;
};

/** What endSession needs. */
export type EndSessionInput = {
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  sessionId: string;
};

/** Why a request can be refused. */
export type ErrorCode =
  /** {partner} ({number}) is your account for that company already; go on with that one. */
  | 'ACCOUNT_ELSEWHERE'
  /** Order {order} is being shipped or was ordered upstream; cancel what is open instead. */
  | 'ACTED_UPON'
  /** Say for which organisation you act: sign in to one of your tenants. */
  | 'ACTS_FOR_NOBODY'
  /** {given!r} is not this tenant's address; write {slug} to archive it for good. */
  | 'ADDRESS_DIFFERS'
  /** The books do not allow this: {rule}. Correct the values and try again. */
  | 'AGAINST_THE_BOOKS'
  /** You are linked with {partner} already, or one of you has invited the other. */
  | 'ALREADY_LINKED'
  /** {email} already belongs here; change their roles instead. */
  | 'ALREADY_MEMBER'
  /** The cursor {cursor} is not one of this list; start again without it. */
  | 'BAD_CURSOR'
  /** The document cannot be accepted: {place} {reason}. */
  | 'BAD_DOCUMENT'
  /** {email} is not an e-mail address. */
  | 'BAD_EMAIL'
  /** {gln} is no GLN: it needs 13 digits, the last of them the check digit. */
  | 'BAD_GLN'
  /** {gtin} of item {item_number} is no GTIN: it needs 8, 12, 13 or 14 digits and a right check digit; leave it empty if there is none. */
  | 'BAD_GTIN'
  /** {host!r} cannot be used; give a full name of your own, such as shop.example.com. */
  | 'BAD_HOST'
  /** An idempotency key has 1 to 255 visible characters. */
  | 'BAD_KEY'
  /** {value} is no code: write three digits a level, as 001.002, at most {levels} levels. */
  | 'BAD_ORGANISATION_CODE'
  /** {code} cannot be a role's code; take 1 to 40 small letters, digits and underscores, a letter first. */
  | 'BAD_ROLE_CODE'
  /** {slug!r} cannot be an address: use 3 to 32 small letters, digits and single hyphens, beginning with a letter. */
  | 'BAD_SLUG'
  /** {field} cannot be {value!r}: {reason}. */
  | 'BAD_TENANT_SETTING'
  /** {field} cannot be {value}: {reason}. */
  | 'BAD_VALUE'
  /** Line {line} of the XML cannot be accepted: {reason}. */
  | 'BAD_XML'
  /** {product} at {price} is below its floor price {floor}; raise it or have it approved. */
  | 'BELOW_FLOOR'
  /** {product} is ordered from {minimum} on; order at least that. */
  | 'BELOW_MINIMUM'
  /** Receipt {receipt} brings goods we have bought; it belongs to no return order. */
  | 'BOUGHT'
  /** {who} changed {count} of these lines meanwhile; keep yours or take theirs. */
  | 'CART_CHANGED'
  /** A category {value} exists already; choose another code. */
  | 'CATEGORY_CODE_TAKEN'
  /** {category} still has categories or products; move them first. */
  | 'CATEGORY_IN_USE'
  /** Categories have {most} levels at most; choose a place higher up. */
  | 'CATEGORY_TOO_DEEP'
  /** The code {value} belongs to {product} already. */
  | 'CODE_TAKEN'
  /** Receipt {receipt} brings returned goods back; take it in with its return order. */
  | 'COMES_BACK'
  /** A contract keeps its currency, {currency}; set up another one for other currencies. */
  | 'CURRENCY_STAYS'
  /** {kind} {number} has been received before with other content; give it a new number. */
  | 'DOCUMENT_DIFFERS'
  /** Write something; a message has 1 to {most} characters. */
  | 'EMPTY_MESSAGE'
  /** An order needs at least one line. */
  | 'EMPTY_ORDER'
  /** A purchase order needs at least one line; cancel it if nothing is wanted any more. */
  | 'EMPTY_PURCHASE'
  /** A return needs at least one line with a quantity. */
  | 'EMPTY_RETURN'
  /** A delivery note needs at least one line. */
  | 'EMPTY_SHIPMENT'
  /** {reference} {line} is in the ledger already, with other accounts or another amount. Reverse it first, or use a reference of its own. */
  | 'ENTRY_DIFFERS'
  /** This file is none of PNG, JPEG, WebP, PDF, XLSX or CSV; save it as one of them. */
  | 'FILE_NOT_TAKEN'
  /** A file may have {most} bytes; make it smaller or split it. */
  | 'FILE_TOO_LARGE'
  /** This needs the permission {permission}; ask an owner of your organisation for it. */
  | 'FORBIDDEN'
  /** A page of another site cannot act with your sign-in here; use an access token. */
  | 'FOREIGN_ORIGIN'
  /** The GLN {gln} belongs to another organisation; check the number. */
  | 'GLN_TAKEN'
  /** GTIN {gtin} of item {item_number} already belongs to item {taken_by} of {owner}; correct one of the two. */
  | 'GTIN_TAKEN'
  /** {field} has a character at place {place} that nobody can see ({character}); delete it, or type the text anew. */
  | 'HIDDEN_CHARACTER'
  /** {host} does not show the proof yet: publish the TXT record {record} at {at}. */
  | 'HOST_NOT_PROVED'
  /** The domain {host} serves another tenant; let that one give it up first. */
  | 'HOST_TAKEN'
  /** The picture cannot be read, or has more than {most} pixels; take it again. */
  | 'IMAGE_BROKEN'
  /** The connection to the books broke off. Send the request again, a command with the same key: it is done once. */
  | 'INTERRUPTED'
  /** The request with the key {key} is still running; ask again in a moment. */
  | 'IN_FLIGHT'
  /** Item {item_number} is given more than once; send each item number once. */
  | 'ITEM_GIVEN_TWICE'
  /** The idempotency key {key} was used for another request; make a new key. */
  | 'KEY_REUSED'
  /** {name} is the last owner; make somebody else an owner first. */
  | 'LAST_OWNER'
  /** {partner} is linked with its company; end the link before you name another. */
  | 'LINKED_ALREADY'
  /** The link with {partner} is {state}; documents travel over active links only. */
  | 'LINK_NOT_ACTIVE'
  /** A company cannot be its own supplier; choose another organisation. */
  | 'LINK_TO_ONESELF'
  /** Line {position}: {asked} is more than the {open} still to come. */
  | 'MORE_THAN_ORDERED'
  /** You cannot hand out what you do not hold yourself: {permissions}. */
  | 'MORE_THAN_YOURS'
  /** Access tokens belong to a person; sign in as one to create them. */
  | 'NEEDS_OWN_MEMBERSHIP'
  /** An access token cannot do this; sign in as a person. */
  | 'NEEDS_OWN_SESSION'
  /** Nothing of return {number} is on its way to us now. */
  | 'NOTHING_ON_ITS_WAY'
  /** Enter what has arrived, or close the receipt as short. */
  | 'NOTHING_RECEIVED'
  /** Nothing of order {order} is short: confirm it, or what was ordered for it comes. */
  | 'NOTHING_SHORT'
  /** Nothing of purchase order {order} is left to come. */
  | 'NOTHING_TO_COME'
  /** Nothing more of sales order {order} is free now. It is promised by itself when goods come in; order them upstream, or cancel the order. */
  | 'NOTHING_TO_CONFIRM'
  /** {cart} has no line to order; add a product or take one out of the parked lines. */
  | 'NOTHING_TO_ORDER'
  /** {kind} {number} has arrived and been handled; there is nothing to repeat. */
  | 'NOTHING_TO_RESEND'
  /** Nothing new has been earned in this period since the last settlement. */
  | 'NOTHING_TO_SETTLE'
  /** Nothing of order {order} is confirmed and unshipped. */
  | 'NOTHING_TO_SHIP'
  /** Line {line} of order {order} has not been delivered; cancel it instead. */
  | 'NOTHING_WAS_SHIPPED'
  /** {value} is no colour; give one such as #1d4ed8. */
  | 'NOT_A_COLOUR'
  /** This file is no picture; upload a PNG, a JPEG or a WebP. */
  | 'NOT_A_PICTURE'
  /** {name} is no PDF and no picture; file the report as one of them. */
  | 'NOT_A_REPORT'
  /** {partner} is not a supplier of yours; choose one that is. */
  | 'NOT_A_SUPPLIER'
  /** The quality reports of {product} open once we have shipped it to you; order it. */
  | 'NOT_BOUGHT'
  /** {lines} lines of {sheet} have not been counted. */
  | 'NOT_COUNTED'
  /** Not enough left: {short}. Take less, or have more put on the account. */
  | 'NOT_ENOUGH'
  /** Not enough stock: {short}. Order less, or take what is free and let the rest wait. */
  | 'NOT_ENOUGH_STOCK'
  /** {what} {key} does not exist, or is not yours to see. */
  | 'NOT_FOUND'
  /** The link with {partner} does not allow you to {grant}; ask them to grant it. */
  | 'NOT_GRANTED'
  /** No chain of active links joins you with this organisation; link with it, or with somebody who supplies it, first. */
  | 'NOT_IN_YOUR_CHANNEL'
  /** {partner} has no mall on the platform for you; link with it first. */
  | 'NOT_LINKED'
  /** Only the master account of a customer manages its sub-accounts. */
  | 'NOT_MASTER'
  /** There is no partner for link {link}; accept the link first. */
  | 'NOT_ON_NETWORK'
  /** Return {number} is to be {action} by {who}, not by us. */
  | 'NOT_THEIR_SIDE'
  /** {quantity} {unit} of {product} cannot be counted exactly in {base_unit}. */
  | 'NOT_WHOLE'
  /** {kind} about {key} came before the document it refers to. */
  | 'NOT_YET'
  /** You have sent this invitation; {partner} has to answer it. */
  | 'NOT_YOURS_TO_ANSWER'
  /** A price off another one needs a layer below that of {list} ({layer}); name a lower one or enter an amount. */
  | 'NO_BASE_BELOW'
  /** {products} have no price in {currency} on {day}; enter one in a list of the buyer's. */
  | 'NO_PRICE'
  /** {product} has no variants; file the report on this product alone. */
  | 'NO_VARIANTS'
  /** There is no warehouse yet; add one first. */
  | 'NO_WAREHOUSE'
  /** The number {number} is taken; choose another. */
  | 'NUMBER_TAKEN'
  /** {customer} has ordered under the number {reference} before; give another number. */
  | 'ORDER_ALREADY_TAKEN'
  /** {name} is too large; a file may have {most} MB, also when it is unpacked. */
  | 'ORDER_FILE_TOO_LARGE'
  /** {value} is {name} already; take another code, such as {free}. */
  | 'ORGANISATION_CODE_TAKEN'
  /** {name} has organisations below it; remove these before it. */
  | 'ORGANISATION_HAS_OTHERS_BELOW'
  /** {value} would hang in the air: there is no {parent}. Add {parent} before it. */
  | 'ORPHAN_ORGANISATION'
  /** {partner} wrote about purchase order {order}, which is another supplier's. */
  | 'OTHERS_ORDER'
  /** These lines are not of order {order}. */
  | 'OTHER_LINES'
  /** {product} at {price} is outside {lowest} to {highest}, the band around the guide price {guide}; enter a price within it. */
  | 'OUTSIDE_BAND'
  /** Ask for 1 to {most} rows at a time, not {asked}. */
  | 'PAGE_TOO_LARGE'
  /** {partner} has a tenant on this site: its documents arrive without files. */
  | 'PARTNER_IS_HERE'
  /** {partner} may not send you {kind} on this link; allow it on the link first. */
  | 'PARTNER_MAY_NOT_SEND'
  /** {partner} is {state} and cannot trade; reactivate it first. */
  | 'PARTNER_SUSPENDED'
  /** No document is known by this hash: load the page again to get its current version, or send the text as 'query' with an access token. */
  | 'PERSISTED_QUERY_NOT_FOUND'
  /** Without an access token only the web product's own documents run here: send the documentId of one, or make a token and send the text with it. */
  | 'PERSISTED_QUERY_ONLY'
  /** Tables can remember {most} bytes in all; reset the columns of some pages first. */
  | 'PREFERENCES_TOO_LARGE'
  /** {product} is given two prices from {day} on for the same quantity; send one. */
  | 'PRICES_OVERLAP'
  /** The price of {product} is {now} instead of {before}; accept it or go back. */
  | 'PRICE_CHANGED'
  /** The price ends on {until}, before it begins on {since}; give a later last day. */
  | 'PRICE_ENDS_EARLY'
  /** Less is left of {promotions} than this order was promised; price it again. */
  | 'PROMOTION_USED_UP'
  /** Line {position}: say why {rejected} were rejected. */
  | 'REASON_MISSING'
  /** A role {role} exists already; choose another code. */
  | 'ROLE_TAKEN'
  /** The root, {root}, still lacks {missing}; complete it, then add others below it. */
  | 'ROOT_NOT_COMPLETE'
  /** {name} is the root and stays; change its name or data instead. */
  | 'ROOT_STAYS'
  /** Sell-out is shown at level 5 only; choose level 5, or grant stock alone. */
  | 'SALES_NEED_LEVEL_FIVE'
  /** The second approval is for somebody else than {name}; ask a colleague. */
  | 'SAME_APPROVER'
  /** {value} would be a second root; there is one, {root}. Put it below, as {free}. */
  | 'SECOND_ROOT'
  /** {number} is not decided yet; approve or reject it first. */
  | 'SETTLEMENT_OPEN'
  /** {count} things stand in the way. */
  | 'SEVERAL'
  /** Order {order} has shipped goods; take them back with a return instead. */
  | 'SHIPPED_ALREADY'
  /** The address {slug} is taken or was used before; please choose another. */
  | 'SLUG_TAKEN'
  /** {name} is signed in here; sign out first, then open the mall again. */
  | 'SOMEBODY_ELSE_IS_HERE'
  /** {until} is before {since}; the last day comes after the first. */
  | 'SPAN_BACKWARDS'
  /** That would be {steps} steps, at most {most} are shown; choose a coarser period. */
  | 'SPAN_TOO_LONG'
  /** {partner} tells us by itself what it ships; receive the goods it has advised. */
  | 'SUPPLIER_ADVISES'
  /** {partner} agrees to returns itself; ask for the return in its shop. */
  | 'SUPPLIER_INSTRUCTS'
  /** This organisation is closed at the moment; ask the platform's operators. */
  | 'TENANT_NOT_OPEN'
  /** {slug} is still open; suspend it first, then archive it. */
  | 'TENANT_STILL_OPEN'
  /** Too many files at once; try again in {wait} seconds. */
  | 'THROTTLED'
  /** This way into the mall has expired; open the mall again from your own house. */
  | 'TICKET_REFUSED'
  /** This access token is not valid here; create a new one under Access tokens. */
  | 'TOKEN_REFUSED'
  /** A text or number in this request is larger than can be kept; make it shorter. */
  | 'TOO_LARGE_TO_KEEP'
  /** There are {most} carts and lists already; delete one first. */
  | 'TOO_MANY_CARTS'
  /** A cart has {most} lines at most; start another one for the rest. */
  | 'TOO_MANY_CART_LINES'
  /** At most {most} files can be attached to one thing; remove some first. */
  | 'TOO_MANY_FILES'
  /** {asked} {name} in one request; send at most {most}. */
  | 'TOO_MANY_LINES'
  /** {rows} rows are too many; send at most {most} at a time, in several files. */
  | 'TOO_MANY_ROWS'
  /** You have {most} saved views on this page already; delete one first. */
  | 'TOO_MANY_VIEWS'
  /** Line {position}: {asked} cannot be confirmed, {open} are open. */
  | 'TOO_MUCH_CONFIRMED'
  /** Line {position}: {asked} cannot be received, only {open} are still on their way. If more has really come, give "over" as the reason. */
  | 'TOO_MUCH_RECEIVED'
  /** Line {position}: {asked} cannot be returned, {open} have been shipped and kept. */
  | 'TOO_MUCH_RETURNED'
  /** Line {position}: {asked} cannot go back, {open} have been received and kept. */
  | 'TOO_MUCH_SENT_BACK'
  /** Line {position}: {asked} cannot be shipped, only {open} of it are confirmed and open. */
  | 'TOO_MUCH_SHIPPED'
  /** That is {found} rows of stock, at most {most} fit into one answer; ask for fewer products, regions or organisations. */
  | 'TOO_MUCH_STOCK'
  /** Line {position}: {asked} cannot be returned, {open} are left to return. */
  | 'TOO_MUCH_TO_RETURN'
  /** Too much is going on around these records; try again in a moment. */
  | 'TRY_AGAIN'
  /** Sign in first. */
  | 'UNAUTHENTICATED'
  /** {currency} is no currency; use a code of ISO 4217, such as CNY or EUR. */
  | 'UNKNOWN_CURRENCY'
  /** {kind} is no document we know. */
  | 'UNKNOWN_DOCUMENT'
  /** These items are not in the catalogue: {items}. Add or adopt them first. */
  | 'UNKNOWN_ITEMS'
  /** {product} is kept by lot: name the lot. */
  | 'UNKNOWN_LOT'
  /** There is no role {roles}; choose one of {known}. */
  | 'UNKNOWN_ROLES'
  /** Nothing is called {scopes}; a scope is a permission or a pattern such as sales.*. */
  | 'UNKNOWN_SCOPES'
  /** {product} is not traded in {unit}; it has {known}. */
  | 'UNKNOWN_UNIT'
  /** {name} cannot be read: {reason}. Save it as CSV or XLSX and send it again. */
  | 'UNREADABLE_FILE'
  /** Two products of one family have the same attributes; give each its own. */
  | 'VARIANT_TAKEN'
  /** You see your own stock anyway; choose another organisation. */
  | 'VIEW_OF_ONESELF'
  /** A saved view holds at most {most} bytes; filter by fewer values. */
  | 'VIEW_TOO_LARGE'
  /** There is a warehouse {code} already; choose another code. */
  | 'WAREHOUSE_CODE_TAKEN'
  /** You work on some records only; you cannot open more of them to others. */
  | 'WIDER_THAN_YOURS'
  /** The workbook unpacks to more than {most} MB or is packed too tightly; shorten it. */
  | 'WORKBOOK_TOO_LARGE'
  /** {product} is sold in multiples of {multiple}; order {less} or {more}. */
  | 'WRONG_MULTIPLE'
  /** {subject} is {state}, so it cannot be {action} now. {way_out}. */
  | 'WRONG_STATE'
  /** {partner} does not send us such goods: suppliers deliver, customers return. */
  | 'WRONG_WAY';

/** What goOnWithTenant needs. */
export type GoOnWithTenantInput = {
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  tenantId: string;
};

/** What grantView needs. */
export type GrantViewInput = {
  /** Owners of products. Without both lists: the viewer's own brands only. */
  brandIds?: Array<string> | null | undefined;
  /** Stock, where nothing is said. */
  data?: VisibleData | null | undefined;
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  /** 0 to 5. */
  level: number;
  productIds?: Array<string> | null | undefined;
  /** What for, in up to 200 characters. */
  purpose?: string | null | undefined;
  validUntil?: string | null | undefined;
  viewerId: string;
};

/** What inviteOrganisation needs. */
export type InviteOrganisationInput = {
  gln?: string | null | undefined;
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  /** wholesale, retail or direct. */
  orderScenario?: string | null | undefined;
  /** Give this or the GLN. */
  organisationId?: string | null | undefined;
  ourSide: LinkSide;
};

/** On which end of a link a company stands. */
export type LinkSide =
  | 'CUSTOMER'
  | 'SUPPLIER';

/** Whether two companies trade over a link. */
export type LinkState =
  | 'ACTIVE'
  | 'ENDED'
  | 'INVITED';

/** How documents reach the other side. */
export type LinkTransport =
  | 'FILE'
  | 'LOCAL';

/** What a company is in the channel. */
export type OrganisationKind =
  | 'BRAND'
  | 'DEALER'
  | 'OTHER'
  | 'STORE';

/** What provisionTenant needs. */
export type ProvisionTenantInput = {
  /** ISO 4217. */
  currency?: string | null | undefined;
  /** GS1 location number; partners invite by it. */
  gln?: string | null | undefined;
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  kind: TenantKind;
  locale?: string | null | undefined;
  name: string;
  ownerEmail: string;
  ownerName: string;
  /** Its address under our zone. */
  slug: string;
  /** IANA. */
  zone?: string | null | undefined;
};

/** What repeatDelivery needs. */
export type RepeatDeliveryInput = {
  deliveryId: string;
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
};

/** What resumeTenant needs. */
export type ResumeTenantInput = {
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  tenantId: string;
};

/** What revokeView needs. */
export type RevokeViewInput = {
  grantId: string;
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
};

/** What suspendTenant needs. */
export type SuspendTenantInput = {
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  tenantId: string;
};

/** What a tenant is in its channel. */
export type TenantKind =
  | 'BRAND'
  | 'DEALER'
  | 'STORE';

/** How far a tenant has come into being, or that it is closed. */
export type TenantState =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'MIGRATED'
  | 'REQUESTED'
  | 'SCHEMA'
  | 'SEEDED'
  | 'SUSPENDED';

/** What of a company may be looked at. */
export type VisibleData =
  | 'BOTH'
  | 'SALES'
  | 'STOCK';

export type ConsoleTenantsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleTenantsQuery = { __typename: 'Query', operator: { __typename: 'Operator', permissions: Array<string> } | null, tenants: { __typename: 'TenantConnection', totalCount: number, edges: Array<{ __typename: 'TenantEdge', node: { __typename: 'Tenant', id: string, slug: string, name: string, host: string, kind: TenantKind, state: TenantState, isCanary: boolean, schemaVersion: string, isCurrent: boolean, failedStep: string, lastError: string, createdAt: string, suspendedAt: string | null, usage: { __typename: 'TenantUsage', rows: number, megabytes: number, orders: number, products: number, documents: number } } }> } };

export type ConsoleHealthQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleHealthQuery = { __typename: 'Query', health: { __typename: 'SiteHealth', databaseMs: number | null, redisMs: number | null, workers: number, lastHeardAt: string | null, deliveries: number, oldestDeliveryAt: string | null, version: string, now: string, queues: Array<{ __typename: 'JobQueue', name: string, waiting: number, delayed: number, dead: number }> }, outboxes: Array<{ __typename: 'Outbox', schema: string, waiting: number, failing: number, givenUp: number, oldestAt: string }> };

export type ConsoleFailedQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleFailedQuery = { __typename: 'Query', failedDeliveries: { __typename: 'FailedDeliveryConnection', totalCount: number, edges: Array<{ __typename: 'FailedDeliveryEdge', node: { __typename: 'FailedDelivery', id: string, schema: string, handler: string, attempts: number, givenUp: boolean, createdAt: string, dueAt: string, errorKind: string } }> } };

export type ConsoleProvisionMutationVariables = Exact<{
  input: ProvisionTenantInput;
}>;


export type ConsoleProvisionMutation = { __typename: 'Mutation', provisionTenant: { __typename: 'ProvisionTenantPayload', accepted: boolean | null, userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type ConsoleGoOnMutationVariables = Exact<{
  input: GoOnWithTenantInput;
}>;


export type ConsoleGoOnMutation = { __typename: 'Mutation', goOnWithTenant: { __typename: 'GoOnWithTenantPayload', userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type ConsoleSuspendMutationVariables = Exact<{
  input: SuspendTenantInput;
}>;


export type ConsoleSuspendMutation = { __typename: 'Mutation', suspendTenant: { __typename: 'SuspendTenantPayload', userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type ConsoleArchiveMutationVariables = Exact<{
  input: ArchiveTenantInput;
}>;


export type ConsoleArchiveMutation = { __typename: 'Mutation', archiveTenant: { __typename: 'ArchiveTenantPayload', userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type ConsoleResumeMutationVariables = Exact<{
  input: ResumeTenantInput;
}>;


export type ConsoleResumeMutation = { __typename: 'Mutation', resumeTenant: { __typename: 'ResumeTenantPayload', userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type ConsoleRepeatMutationVariables = Exact<{
  input: RepeatDeliveryInput;
}>;


export type ConsoleRepeatMutation = { __typename: 'Mutation', repeatDelivery: { __typename: 'RepeatDeliveryPayload', userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type PlacesQueryVariables = Exact<{ [key: string]: never; }>;


export type PlacesQuery = { __typename: 'Query', places: Array<{ __typename: 'Place', organisationId: string | null, organisationName: string, host: string, asPartner: boolean, roles: Array<string> }> };

export type GrantViewMutationVariables = Exact<{
  input: GrantViewInput;
}>;


export type GrantViewMutation = { __typename: 'Mutation', grantView: { __typename: 'GrantViewPayload', grant: { __typename: 'ViewGrant', id: string } | null, userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type RevokeViewMutationVariables = Exact<{
  input: RevokeViewInput;
}>;


export type RevokeViewMutation = { __typename: 'Mutation', revokeView: { __typename: 'RevokeViewPayload', grant: { __typename: 'ViewGrant', id: string, revokedAt: string | null } | null, userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type InviteOrganisationMutationVariables = Exact<{
  input: InviteOrganisationInput;
}>;


export type InviteOrganisationMutation = { __typename: 'Mutation', inviteOrganisation: { __typename: 'InviteOrganisationPayload', link: { __typename: 'Link', id: string, state: LinkState, partner: { __typename: 'Organisation', name: string } } | null, userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type AcceptLinkMutationVariables = Exact<{
  input: AcceptLinkInput;
}>;


export type AcceptLinkMutation = { __typename: 'Mutation', acceptLink: { __typename: 'AcceptLinkPayload', link: { __typename: 'Link', id: string, state: LinkState } | null, userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type DeclineLinkMutationVariables = Exact<{
  input: DeclineLinkInput;
}>;


export type DeclineLinkMutation = { __typename: 'Mutation', declineLink: { __typename: 'DeclineLinkPayload', link: { __typename: 'Link', id: string, state: LinkState } | null, userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type EndLinkMutationVariables = Exact<{
  input: EndLinkInput;
}>;


export type EndLinkMutation = { __typename: 'Mutation', endLink: { __typename: 'EndLinkPayload', link: { __typename: 'Link', id: string, state: LinkState } | null, userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type ChannelQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ChannelQuery = { __typename: 'Query', organisations: { __typename: 'OrganisationConnection', totalCount: number, edges: Array<{ __typename: 'OrganisationEdge', node: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind, gln: string | null, country: string, tier: number | null, region: { __typename: 'Region', code: string, name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GrantsQueryVariables = Exact<{
  isOpen?: boolean | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GrantsQuery = { __typename: 'Query', grants: { __typename: 'ViewGrantConnection', totalCount: number, edges: Array<{ __typename: 'ViewGrantEdge', node: { __typename: 'ViewGrant', id: string, level: number, data: VisibleData, productIds: Array<string> | null, brandIds: Array<string> | null, purpose: string, grantedAt: string, validUntil: string | null, revokedAt: string | null, owner: { __typename: 'Organisation', id: string, name: string }, viewer: { __typename: 'Organisation', id: string, name: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type LinksQueryVariables = Exact<{
  state?: LinkState | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type LinksQuery = { __typename: 'Query', links: { __typename: 'LinkConnection', totalCount: number, edges: Array<{ __typename: 'LinkEdge', node: { __typename: 'Link', id: string, ourSide: LinkSide, state: LinkState, invitedBy: LinkSide, transport: LinkTransport, orderScenario: string, invitedAt: string, acceptedAt: string | null, endedAt: string | null, partner: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind, gln: string | null, region: { __typename: 'Region', code: string, name: string } | null } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type LooksQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type LooksQuery = { __typename: 'Query', accessLog: { __typename: 'AccessConnection', totalCount: number, edges: Array<{ __typename: 'AccessEdge', node: { __typename: 'Access', id: string, user: string, at: string, what: VisibleData, level: number, rows: number, productIds: Array<string>, viewer: { __typename: 'Organisation', id: string, name: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type SharedProductQueryVariables = Exact<{
  id: string;
}>;


export type SharedProductQuery = { __typename: 'Query', product: { __typename: 'Product', id: string, name: string, itemNumber: string, gtin: string | null, baseUnit: string, owner: { __typename: 'Organisation', id: string, name: string } } | null };

export type SharedProductsQueryVariables = Exact<{
  ownerId?: string | null | undefined;
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SharedProductsQuery = { __typename: 'Query', products: { __typename: 'ProductConnection', totalCount: number, edges: Array<{ __typename: 'ProductEdge', node: { __typename: 'Product', id: string, name: string, itemNumber: string, gtin: string | null, baseUnit: string, owner: { __typename: 'Organisation', id: string, name: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OwnSessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnSessionsQuery = { __typename: 'Query', sessions: Array<{ __typename: 'Session', id: string, device: string, address: string | null, host: string, signedInAt: string, seenAt: string | null, isCurrent: boolean }> };

export type EndSessionMutationVariables = Exact<{
  input: EndSessionInput;
}>;


export type EndSessionMutation = { __typename: 'Mutation', endSession: { __typename: 'EndSessionPayload', userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type EndOtherSessionsMutationVariables = Exact<{
  input: EndOtherSessionsInput;
}>;


export type EndOtherSessionsMutation = { __typename: 'Mutation', endOtherSessions: { __typename: 'EndOtherSessionsPayload', userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type TodayAgreeMutationVariables = Exact<{
  input: AcceptLinkInput;
}>;


export type TodayAgreeMutation = { __typename: 'Mutation', acceptLink: { __typename: 'AcceptLinkPayload', link: { __typename: 'Link', id: string } | null, userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type TodayDeclineMutationVariables = Exact<{
  input: DeclineLinkInput;
}>;


export type TodayDeclineMutation = { __typename: 'Mutation', declineLink: { __typename: 'DeclineLinkPayload', link: { __typename: 'Link', id: string } | null, userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type UserErrorsFragment = { __typename: 'UserError', code: ErrorCode, message: string, path: Array<string>, details: unknown } & { ' $fragmentName'?: 'UserErrorsFragment' };

export const UserErrorsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<UserErrorsFragment, unknown>;
export const ConsoleTenantsDocument = {"__meta__":{"hash":"sha256:f2ad8752eadbef60681fd7de45aa6f6f46bdc99cc419280a5c478f705e0562b2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsoleTenants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tenants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"250"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isCanary"}},{"kind":"Field","name":{"kind":"Name","value":"schemaVersion"}},{"kind":"Field","name":{"kind":"Name","value":"isCurrent"}},{"kind":"Field","name":{"kind":"Name","value":"failedStep"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"suspendedAt"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"megabytes"}},{"kind":"Field","name":{"kind":"Name","value":"orders"}},{"kind":"Field","name":{"kind":"Name","value":"products"}},{"kind":"Field","name":{"kind":"Name","value":"documents"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConsoleTenantsQuery, ConsoleTenantsQueryVariables>;
export const ConsoleHealthDocument = {"__meta__":{"hash":"sha256:007fb0ca625931b7fde81e42fb853e66a7c14d8b183a3058a24e530005782d54"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsoleHealth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"databaseMs"}},{"kind":"Field","name":{"kind":"Name","value":"redisMs"}},{"kind":"Field","name":{"kind":"Name","value":"workers"}},{"kind":"Field","name":{"kind":"Name","value":"lastHeardAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveries"}},{"kind":"Field","name":{"kind":"Name","value":"oldestDeliveryAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"queues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"delayed"}},{"kind":"Field","name":{"kind":"Name","value":"dead"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"outboxes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"schema"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"failing"}},{"kind":"Field","name":{"kind":"Name","value":"givenUp"}},{"kind":"Field","name":{"kind":"Name","value":"oldestAt"}}]}}]}}]} as unknown as DocumentNode<ConsoleHealthQuery, ConsoleHealthQueryVariables>;
export const ConsoleFailedDocument = {"__meta__":{"hash":"sha256:d12f779e060e6e0d7ac19d0a0108ab0cdbc45766f9b3cd121027b965f1495430"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsoleFailed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"failedDeliveries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"250"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"schema"}},{"kind":"Field","name":{"kind":"Name","value":"handler"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"givenUp"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"errorKind"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConsoleFailedQuery, ConsoleFailedQueryVariables>;
export const ConsoleProvisionDocument = {"__meta__":{"hash":"sha256:f66bab05a1e40587b91e4ef312805013ec5c313a0ee75f58e734a3ee2eb014e1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConsoleProvision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProvisionTenantInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"provisionTenant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<ConsoleProvisionMutation, ConsoleProvisionMutationVariables>;
export const ConsoleGoOnDocument = {"__meta__":{"hash":"sha256:af9d8d589ce7077deea0e251dced0d4cd43d6898b247aa6b6580073601fb7dc0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConsoleGoOn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GoOnWithTenantInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"goOnWithTenant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<ConsoleGoOnMutation, ConsoleGoOnMutationVariables>;
export const ConsoleSuspendDocument = {"__meta__":{"hash":"sha256:97249c0c51677968c63b0b48ef0f78187453e108433c87f7919f069ed21ac70e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConsoleSuspend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SuspendTenantInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"suspendTenant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<ConsoleSuspendMutation, ConsoleSuspendMutationVariables>;
export const ConsoleArchiveDocument = {"__meta__":{"hash":"sha256:47a558b40ae89830ba8100a632cb14d6767b7579cdd92287621f03fbe0410816"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConsoleArchive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArchiveTenantInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"archiveTenant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<ConsoleArchiveMutation, ConsoleArchiveMutationVariables>;
export const ConsoleResumeDocument = {"__meta__":{"hash":"sha256:f8b73cd19ca5454839d5b058460ec23c51cbe6a625e1949a5426cea9d9f14381"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConsoleResume"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResumeTenantInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"resumeTenant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<ConsoleResumeMutation, ConsoleResumeMutationVariables>;
export const ConsoleRepeatDocument = {"__meta__":{"hash":"sha256:ba64ae535c598df9741dfadea907c5dc8a8d4fe9ec21fdb0c2127a515886a7d7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConsoleRepeat"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RepeatDeliveryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"repeatDelivery"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<ConsoleRepeatMutation, ConsoleRepeatMutationVariables>;
export const PlacesDocument = {"__meta__":{"hash":"sha256:5ca29bc1a4d0db11c847a8987d4711405fd1a4b79a83d84119d10eb2e3ee1d54"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"asPartner"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}}]}}]} as unknown as DocumentNode<PlacesQuery, PlacesQueryVariables>;
export const GrantViewDocument = {"__meta__":{"hash":"sha256:635964977c6a0d6e71ec79758a48b376e289a22b341566468eb6daf76bc0859b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GrantView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GrantViewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"grantView"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"grant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<GrantViewMutation, GrantViewMutationVariables>;
export const RevokeViewDocument = {"__meta__":{"hash":"sha256:94217e3fcb1e68e3537532041fd179a0785c02b84312598a4cc617ee4a16e3b3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeViewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"revokeView"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"grant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<RevokeViewMutation, RevokeViewMutationVariables>;
export const InviteOrganisationDocument = {"__meta__":{"hash":"sha256:6e71d2376094eda361420d2cc51f9e277c77ed6d51b349d3626a545027829bc9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InviteOrganisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InviteOrganisationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"inviteOrganisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<InviteOrganisationMutation, InviteOrganisationMutationVariables>;
export const AcceptLinkDocument = {"__meta__":{"hash":"sha256:623acf51ffc27882369e222d2a8310ddb31f62318c29b9b8008923c5b05ec6ed"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"acceptLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<AcceptLinkMutation, AcceptLinkMutationVariables>;
export const DeclineLinkDocument = {"__meta__":{"hash":"sha256:709a6eae89c9ccddd933c546149db65a28d8abf6a78f75de414821d882c21f76"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclineLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclineLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declineLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<DeclineLinkMutation, DeclineLinkMutationVariables>;
export const EndLinkDocument = {"__meta__":{"hash":"sha256:bf03a282bc185ff611287d7871c7a0fb499391cdc429fcbc74ba4ff7b3736d54"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"endLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<EndLinkMutation, EndLinkMutationVariables>;
export const ChannelDocument = {"__meta__":{"hash":"sha256:bffc0efe1eaff08528b9dcab95481822cbdd78e0e61488db1a3e59a5a74eced2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Channel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"gln"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ChannelQuery, ChannelQueryVariables>;
export const GrantsDocument = {"__meta__":{"hash":"sha256:e29bcada9312d599f26773f0f030605ff5c01beb0ea216689ee2502637386093"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Grants"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isOpen"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"isOpen"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isOpen"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"data"}},{"kind":"Field","name":{"kind":"Name","value":"productIds"}},{"kind":"Field","name":{"kind":"Name","value":"brandIds"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"grantedAt"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<GrantsQuery, GrantsQueryVariables>;
export const LinksDocument = {"__meta__":{"hash":"sha256:a3de667bbd0707c41746c8e446ff58167f18a46d3524bdb70d4ccd5ca3a33cc4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Links"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LinkState"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"gln"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ourSide"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"invitedBy"}},{"kind":"Field","name":{"kind":"Name","value":"transport"}},{"kind":"Field","name":{"kind":"Name","value":"orderScenario"}},{"kind":"Field","name":{"kind":"Name","value":"invitedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<LinksQuery, LinksQueryVariables>;
export const LooksDocument = {"__meta__":{"hash":"sha256:7bdd6e2d016d42f322d1572680e151397dae73db92211c219d3b6af1ce38c168"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Looks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"accessLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"user"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"productIds"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<LooksQuery, LooksQueryVariables>;
export const SharedProductDocument = {"__meta__":{"hash":"sha256:5715e35da8187437d8f200b9646c33f236baa29d04613535b95a5e098dddb306"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SharedProduct"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"itemNumber"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","name":{"kind":"Name","value":"baseUnit"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<SharedProductQuery, SharedProductQueryVariables>;
export const SharedProductsDocument = {"__meta__":{"hash":"sha256:c0ffcda2dd046dfd39423d43dd2bc01d93e41a80f7d59c9f7a754379e9ed5580"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SharedProducts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ownerId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"products"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ownerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ownerId"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"itemNumber"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","name":{"kind":"Name","value":"baseUnit"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SharedProductsQuery, SharedProductsQueryVariables>;
export const OwnSessionsDocument = {"__meta__":{"hash":"sha256:adfcaedc45871cfa8ae13669e16e391f858a6683859340710963e80fa872875c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnSessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"signedInAt"}},{"kind":"Field","name":{"kind":"Name","value":"seenAt"}},{"kind":"Field","name":{"kind":"Name","value":"isCurrent"}}]}}]}}]} as unknown as DocumentNode<OwnSessionsQuery, OwnSessionsQueryVariables>;
export const EndSessionDocument = {"__meta__":{"hash":"sha256:14432af23582208726334826030d3746a6b42cb6c8c12d76978164a695b96a14"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"endSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<EndSessionMutation, EndSessionMutationVariables>;
export const EndOtherSessionsDocument = {"__meta__":{"hash":"sha256:08d3ccae56f47da99af7d5e9f30949e43feb7dca1e389b35ffece7d8ead060b9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndOtherSessions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndOtherSessionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"endOtherSessions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<EndOtherSessionsMutation, EndOtherSessionsMutationVariables>;
export const TodayAgreeDocument = {"__meta__":{"hash":"sha256:fb4dab06586cdc5355a586c8795559ccb64a839787e41d77ba999a7923c01e4a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TodayAgree"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"acceptLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<TodayAgreeMutation, TodayAgreeMutationVariables>;
export const TodayDeclineDocument = {"__meta__":{"hash":"sha256:2f4a701e4772ebd81d21ed61bf9ca4ce820c886db08b0517979c8a079905a3f0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TodayDecline"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclineLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declineLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<TodayDeclineMutation, TodayDeclineMutationVariables>;