/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What has become of a record of a run. */
export type BulkState =
  | 'DONE'
  | 'REFUSED'
  | 'WAITING';

/** What cancelSalesOrder needs. */
export type CancelSalesOrderInput = {
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  orderId: string;
  reason?: string | null | undefined;
};

/** What cancelShipment needs. */
export type CancelShipmentInput = {
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  shipmentId: string;
};

/** What closeSalesOrder needs. */
export type CloseSalesOrderInput = {
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  orderId: string;
};

/** What confirming an order would come to now. */
export type ConfirmOutcome =
  | 'IN_FULL'
  | 'IN_PART'
  | 'NOTHING'
  | 'NOT_NOW';

/** What confirmSalesOrder needs. */
export type ConfirmSalesOrderInput = {
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  /** What to promise; else all that is open. */
  lines?: Array<LineAmountInput> | null | undefined;
  orderId: string;
  /** Promise what is free, let the rest wait. */
  partial?: boolean | null | undefined;
  promisedOn?: string | null | undefined;
  warehouseId?: string | null | undefined;
};

/** What confirmSalesOrders needs. */
export type ConfirmSalesOrdersInput = {
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  /** At most 500, first come first. */
  orderIds: Array<string>;
  /** Promise what is free, let the rest wait. */
  partial?: boolean | null | undefined;
};

/** What createShipment needs. */
export type CreateShipmentInput = {
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  lines?: Array<LineAmountInput> | null | undefined;
  orderId: string;
  warehouseId?: string | null | undefined;
};

/** How close rows stand. */
export type Density =
  | 'COMFORTABLE'
  | 'COMPACT';

/** What dispatchShipment needs. */
export type DispatchShipmentInput = {
  carrier?: string | null | undefined;
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  shipmentId: string;
  trackingNumber?: string | null | undefined;
};

/** What has become of a document. */
export type DocumentState =
  | 'FAILED'
  | 'HANDLED'
  | 'SENT';

/** Why a request can be refused. */
export type ErrorCode =
  /** Order {order} is being shipped or was ordered upstream; cancel what is open instead. */
  | 'ACTED_UPON'
  /** Say for which organisation you act: sign in to one of your tenants. */
  | 'ACTS_FOR_NOBODY'
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
  /** {slug!r} cannot be an address: use 3 to 32 small letters, digits and single hyphens, beginning with a letter. */
  | 'BAD_SLUG'
  /** {field} cannot be {value!r}: {reason}. */
  | 'BAD_TENANT_SETTING'
  /** {field} cannot be {value}: {reason}. */
  | 'BAD_VALUE'
  /** Line {line} of the XML cannot be accepted: {reason}. */
  | 'BAD_XML'
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
  /** The request with the key {key} is still running; ask again in a moment. */
  | 'IN_FLIGHT'
  /** Item {item_number} is given more than once; send each item number once. */
  | 'ITEM_GIVEN_TWICE'
  /** The idempotency key {key} was used for another request; make a new key. */
  | 'KEY_REUSED'
  /** {name} is the last owner; make somebody else an owner first. */
  | 'LAST_OWNER'
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
  /** Only somebody who has signed in looks after sessions, not an access token. */
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
  /** Nothing of order {order} is confirmed and unshipped. */
  | 'NOTHING_TO_SHIP'
  /** Line {line} of order {order} has not been delivered; cancel it instead. */
  | 'NOTHING_WAS_SHIPPED'
  /** {value} is no colour; give one such as #1d4ed8. */
  | 'NOT_A_COLOUR'
  /** A logo is a PNG, JPEG or WebP picture; upload one of these. */
  | 'NOT_A_PICTURE'
  /** {partner} is not a supplier of yours; choose one that is. */
  | 'NOT_A_SUPPLIER'
  /** {lines} lines of {sheet} have not been counted. */
  | 'NOT_COUNTED'
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
  /** {products} have no price in {currency} on {day}; enter one in a list of the buyer's. */
  | 'NO_PRICE'
  /** There is no warehouse yet; add one first. */
  | 'NO_WAREHOUSE'
  /** The number {number} is taken; choose another. */
  | 'NUMBER_TAKEN'
  /** {customer} has ordered under the number {reference} before; give another number. */
  | 'ORDER_ALREADY_TAKEN'
  /** {name} is too large; a file may have {most} MB, also when it is unpacked. */
  | 'ORDER_FILE_TOO_LARGE'
  /** {partner} wrote about purchase order {order}, which is another supplier's. */
  | 'OTHERS_ORDER'
  /** These lines are not of order {order}. */
  | 'OTHER_LINES'
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
  /** Line {position}: say why {rejected} were rejected. */
  | 'REASON_MISSING'
  /** A role {role} exists already; choose another code. */
  | 'ROLE_TAKEN'
  /** Sell-out is shown at level 5 only; choose level 5, or grant stock alone. */
  | 'SALES_NEED_LEVEL_FIVE'
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
  /** You see your own stock anyway; choose another organisation. */
  | 'VIEW_OF_ONESELF'
  /** A saved view holds at most {most} bytes; filter by fewer values. */
  | 'VIEW_TOO_LARGE'
  /** There is a warehouse {code} already; choose another code. */
  | 'WAREHOUSE_CODE_TAKEN'
  /** You work on some records only; you cannot open more of them to others. */
  | 'WIDER_THAN_YOURS'
  /** {product} is sold in multiples of {multiple}; order {less} or {more}. */
  | 'WRONG_MULTIPLE'
  /** {subject} is {state}, so it cannot be {action} now. {way_out}. */
  | 'WRONG_STATE'
  /** {partner} does not send us such goods: suppliers deliver, customers return. */
  | 'WRONG_WAY';

/** A language people are spoken to in. */
export type Language =
  | 'CHINESE'
  | 'ENGLISH';

/** Base units of one line of the order, or delivery note, in question. */
export type LineAmountInput = {
  lineId: string;
  quantity: string;
};

/** What markMessagesRead needs. */
export type MarkMessagesReadInput = {
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  orderId: string;
};

/** What orderShortages needs. */
export type OrderShortagesInput = {
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  /** Only these of its lines. */
  lineIds?: Array<string> | null | undefined;
  /** The SalesOrder. */
  orderId: string;
  supplierId: string;
};

/** How far one of our orders has come. */
export type PurchaseOrderState =
  | 'CANCELLED'
  | 'CLOSED'
  | 'CONFIRMED'
  | 'DRAFT'
  | 'REJECTED'
  | 'SENT';

/** What rejectSalesOrder needs. */
export type RejectSalesOrderInput = {
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  orderId: string;
  reason: string;
};

/** How a line is answered, as the partner reads it. */
export type SalesLineStatus =
  | 'ACCEPTED'
  | 'AMENDED'
  | 'REJECTED'
  | 'WAITING';

/** How far a customer's order has come. */
export type SalesOrderState =
  | 'CANCELLED'
  | 'CLOSED'
  | 'CONFIRMED'
  | 'DRAFT'
  | 'REJECTED'
  | 'SHIPPED'
  | 'SUBMITTED';

/** What saveView needs. */
export type SaveViewInput = {
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  isShared?: boolean | null | undefined;
  name: string;
  page: string;
  state: unknown;
};

/** What sendMessage needs. */
export type SendMessageInput = {
  /** 1 to 1,000 characters. */
  body: string;
  /** Uploaded at /files; they stay here. */
  fileIds?: Array<string> | null | undefined;
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  /** Of a SalesOrder or PurchaseOrder. */
  orderId: string;
};

/** What setPreferences needs. */
export type SetPreferencesInput = {
  density?: Density | null | undefined;
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  keysOn?: boolean | null | undefined;
  language?: Language | null | undefined;
  /** By page, what its table remembers; null forgets a page's. */
  tables?: unknown;
  theme?: Theme | null | undefined;
};

/** Whether goods have left. */
export type ShipmentState =
  | 'CANCELLED'
  | 'DISPATCHED'
  | 'DRAFT';

/** What submitSalesOrder needs. */
export type SubmitSalesOrderInput = {
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  orderId: string;
};

/** Light or dark; system follows the device. */
export type Theme =
  | 'DARK'
  | 'LIGHT'
  | 'SYSTEM';

/** Whose doing something was, as seen by who asks. */
export type TimelineParty =
  | 'OURS'
  | 'THEIRS';

/** What undoConfirmSalesOrders needs. */
export type UndoConfirmSalesOrdersInput = {
  /** Made by the client, once for each wish. */
  idempotencyKey: string;
  /** At most 500, first come first. */
  orderIds: Array<string>;
};

export type SetPreferencesMutationVariables = Exact<{
  input: SetPreferencesInput;
}>;


export type SetPreferencesMutation = { __typename: 'Mutation', setPreferences: { __typename: 'SetPreferencesPayload', preferences: { __typename: 'Preferences', language: Language, theme: Theme, density: Density, keysOn: boolean } | null, userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', name: string, permissions: Array<string>, organisationId: string | null, partnerId: string | null, isMaster: boolean, needsSecondFactor: boolean, user: { __typename: 'User', email: string }, memberships: Array<{ __typename: 'Place', organisationId: string | null, organisationName: string, host: string, asPartner: boolean, roles: Array<string> }>, preferences: { __typename: 'Preferences', language: Language, theme: Theme, density: Density, keysOn: boolean } } | null };

export type OrderPaperQueryVariables = Exact<{
  id: string;
}>;


export type OrderPaperQuery = { __typename: 'Query', document: { __typename: 'Document', id: string, kind: string, number: string, version: number, state: DocumentState, failure: string, sentAt: string, handledAt: string | null, ubl: string } | null };

export type ConfirmOrderMutationVariables = Exact<{
  input: ConfirmSalesOrderInput;
}>;


export type ConfirmOrderMutation = { __typename: 'Mutation', confirmSalesOrder: { __typename: 'ConfirmSalesOrderPayload', order: { __typename: 'SalesOrder', id: string, state: SalesOrderState, waits: boolean } | null, userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type SubmitOrderMutationVariables = Exact<{
  input: SubmitSalesOrderInput;
}>;


export type SubmitOrderMutation = { __typename: 'Mutation', submitSalesOrder: { __typename: 'SubmitSalesOrderPayload', order: { __typename: 'SalesOrder', id: string, state: SalesOrderState } | null, userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type RejectOrderMutationVariables = Exact<{
  input: RejectSalesOrderInput;
}>;


export type RejectOrderMutation = { __typename: 'Mutation', rejectSalesOrder: { __typename: 'RejectSalesOrderPayload', order: { __typename: 'SalesOrder', id: string, state: SalesOrderState } | null, userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type CancelOrderMutationVariables = Exact<{
  input: CancelSalesOrderInput;
}>;


export type CancelOrderMutation = { __typename: 'Mutation', cancelSalesOrder: { __typename: 'CancelSalesOrderPayload', order: { __typename: 'SalesOrder', id: string, state: SalesOrderState } | null, userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type CloseOrderMutationVariables = Exact<{
  input: CloseSalesOrderInput;
}>;


export type CloseOrderMutation = { __typename: 'Mutation', closeSalesOrder: { __typename: 'CloseSalesOrderPayload', order: { __typename: 'SalesOrder', id: string, state: SalesOrderState } | null, userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type CreateShipmentOfOrderMutationVariables = Exact<{
  input: CreateShipmentInput;
}>;


export type CreateShipmentOfOrderMutation = { __typename: 'Mutation', createShipment: { __typename: 'CreateShipmentPayload', shipment: { __typename: 'Shipment', id: string, number: string } | null, userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type DispatchShipmentOfOrderMutationVariables = Exact<{
  input: DispatchShipmentInput;
}>;


export type DispatchShipmentOfOrderMutation = { __typename: 'Mutation', dispatchShipment: { __typename: 'DispatchShipmentPayload', shipment: { __typename: 'Shipment', id: string, number: string } | null, userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type CancelShipmentOfOrderMutationVariables = Exact<{
  input: CancelShipmentInput;
}>;


export type CancelShipmentOfOrderMutation = { __typename: 'Mutation', cancelShipment: { __typename: 'CancelShipmentPayload', order: { __typename: 'SalesOrder', id: string, state: SalesOrderState } | null, userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type OrderShortagesMutationVariables = Exact<{
  input: OrderShortagesInput;
}>;


export type OrderShortagesMutation = { __typename: 'Mutation', orderShortages: { __typename: 'OrderShortagesPayload', purchaseOrder: { __typename: 'PurchaseOrder', id: string, number: string, supplier: { __typename: 'Partner', name: string } } | null, userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type SalesOrderPageQueryVariables = Exact<{
  id: string;
}>;


export type SalesOrderPageQuery = { __typename: 'Query', salesOrder: { __typename: 'SalesOrder', id: string, number: string, orderKey: string, customerReference: string, state: SalesOrderState, waits: boolean, onBehalf: boolean, version: number, placedBy: string, placedAt: string, submittedAt: string | null, confirmedAt: string | null, shippedAt: string | null, endedAt: string | null, requestedOn: string | null, promisedOn: string | null, note: string, reason: string, total: { __typename: 'Money', amount: string, currencyCode: string }, customer: { __typename: 'Partner', id: string, name: string, number: string, isLinked: boolean, contactName: string, phone: string }, lines: Array<{ __typename: 'SalesOrderLine', id: string, lineKey: string, position: number, quantity: string, orderQuantity: string, orderUnit: string, unitPrice: string, discountShare: string, total: string, status: SalesLineStatus, confirmed: string, shipped: string, received: string, rejected: string, missing: string, returned: string, cancelled: string, openToConfirm: string, openToShip: string, priceTrail: Array<{ __typename: 'PriceStep', step: string, reasonCode: string, before: string | null, after: string, details: string | null }>, product: { __typename: 'CatalogProduct', id: string, sku: string, name: string, specification: string, attributes: unknown, baseUnit: string } }>, shipments: Array<{ __typename: 'Shipment', id: string, number: string, state: ShipmentState, isReturn: boolean, carrier: string, trackingNumber: string, dispatchedAt: string | null, lines: Array<{ __typename: 'ShipmentLine', id: string, quantity: string }> }>, timeline: Array<{ __typename: 'TimelineEntry', key: string, at: string, kind: string, party: TimelineParty, actor: string, private: boolean, facts: unknown, number: string, version: number | null, state: DocumentState | null, documentId: string | null }> } | null };

export type ShortagesOfOrderQueryVariables = Exact<{
  orderId: string;
}>;


export type ShortagesOfOrderQuery = { __typename: 'Query', shortagesOfOrder: Array<{ __typename: 'Shortage', lineId: string, position: number, wanted: string, available: string, onOrder: string, short: string, product: { __typename: 'CatalogProduct', id: string, sku: string, name: string } }> };

export type UpstreamOfOrderQueryVariables = Exact<{
  orderId: string;
}>;


export type UpstreamOfOrderQuery = { __typename: 'Query', purchaseOrders: { __typename: 'PurchaseOrderConnection', edges: Array<{ __typename: 'PurchaseOrderEdge', node: { __typename: 'PurchaseOrder', id: string, number: string, state: PurchaseOrderState, supplier: { __typename: 'Partner', name: string } } }> } };

export type SuppliersForQueryVariables = Exact<{
  productIds: Array<string> | string;
}>;


export type SuppliersForQuery = { __typename: 'Query', suppliersFor: Array<{ __typename: 'SupplierChoice', supplier: { __typename: 'Partner', id: string, name: string, isLinked: boolean, currency: string }, knownProducts: Array<{ __typename: 'CatalogProduct', id: string }>, lastPrices: Array<{ __typename: 'LastPrice', unitPrice: string, product: { __typename: 'CatalogProduct', id: string } }> }> };

export type OrderMessagesQueryVariables = Exact<{
  orderId: string;
}>;


export type OrderMessagesQuery = { __typename: 'Query', orderMessages: { __typename: 'MessageConnection', edges: Array<{ __typename: 'MessageEdge', node: { __typename: 'Message', id: string, author: string, body: string, writtenAt: string, isOurs: boolean, wasSent: boolean, files: Array<{ __typename: 'Attachment', id: string, name: string, size: number, url: string }> } }> } };

export type SendOrderMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendOrderMessageMutation = { __typename: 'Mutation', sendMessage: { __typename: 'SendMessagePayload', message: { __typename: 'Message', id: string } | null, userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type MarkOrderMessagesReadMutationVariables = Exact<{
  input: MarkMessagesReadInput;
}>;


export type MarkOrderMessagesReadMutation = { __typename: 'Mutation', markMessagesRead: { __typename: 'MarkMessagesReadPayload', read: boolean | null, userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type PeekOrderQueryVariables = Exact<{
  id: string;
}>;


export type PeekOrderQuery = { __typename: 'Query', salesOrder: { __typename: 'SalesOrder', id: string, number: string, state: SalesOrderState, waits: boolean, placedAt: string, placedBy: string, customerReference: string, note: string, total: { __typename: 'Money', amount: string, currencyCode: string }, customer: { __typename: 'Partner', name: string }, lines: Array<{ __typename: 'SalesOrderLine', id: string, quantity: string, openToConfirm: string, total: string, product: { __typename: 'CatalogProduct', name: string, sku: string } }> } | null };

export type PreviewConfirmQueryVariables = Exact<{
  orderIds: Array<string> | string;
}>;


export type PreviewConfirmQuery = { __typename: 'Query', previewConfirm: Array<{ __typename: 'ConfirmPreview', outcome: ConfirmOutcome, lines: number, order: { __typename: 'SalesOrder', id: string, number: string }, short: Array<{ __typename: 'ShortLine', productId: string, sku: string, wanted: string, free: string }> }> };

export type ConfirmOrdersMutationVariables = Exact<{
  input: ConfirmSalesOrdersInput;
}>;


export type ConfirmOrdersMutation = { __typename: 'Mutation', confirmSalesOrders: { __typename: 'ConfirmSalesOrdersPayload', run: { __typename: 'BulkRun', id: string } | null, userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type UndoConfirmOrdersMutationVariables = Exact<{
  input: UndoConfirmSalesOrdersInput;
}>;


export type UndoConfirmOrdersMutation = { __typename: 'Mutation', undoConfirmSalesOrders: { __typename: 'UndoConfirmSalesOrdersPayload', run: { __typename: 'BulkRun', id: string } | null, userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type BulkRunQueryVariables = Exact<{
  id: string;
}>;


export type BulkRunQuery = { __typename: 'Query', bulkRun: { __typename: 'BulkRun', id: string, total: number, done: number, refused: number, isFinished: boolean, items: Array<{ __typename: 'BulkItem', recordId: string, number: string, state: BulkState, code: string, message: string }> } | null };

export type OrderRowFragment = { __typename: 'SalesOrder', id: string, number: string, customerReference: string, state: SalesOrderState, waits: boolean, placedAt: string, placedBy: string, requestedOn: string | null, promisedOn: string | null, total: { __typename: 'Money', amount: string, currencyCode: string }, customer: { __typename: 'Partner', id: string, name: string, number: string } } & { ' $fragmentName'?: 'OrderRowFragment' };

export type SalesOrdersQueryVariables = Exact<{
  state?: SalesOrderState | null | undefined;
  search?: string | null | undefined;
  customerId?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SalesOrdersQuery = { __typename: 'Query', salesOrders: { __typename: 'SalesOrderConnection', totalCount: number, edges: Array<{ __typename: 'SalesOrderEdge', node: (
        { __typename: 'SalesOrder' }
        & { ' $fragmentRefs'?: { 'OrderRowFragment': OrderRowFragment } }
      ) }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OrdersLeadQueryVariables = Exact<{ [key: string]: never; }>;


export type OrdersLeadQuery = { __typename: 'Query', workList: { __typename: 'WorkList', lead: { __typename: 'WorkLead', since: string, orders: number, byRule: number, needYou: number } | null } };

export type SavedViewsQueryVariables = Exact<{
  page: string;
}>;


export type SavedViewsQuery = { __typename: 'Query', savedViews: { __typename: 'SavedViewConnection', edges: Array<{ __typename: 'SavedViewEdge', node: { __typename: 'SavedView', id: string, name: string, state: unknown, isShared: boolean, isMine: boolean } }> } };

export type SaveViewMutationVariables = Exact<{
  input: SaveViewInput;
}>;


export type SaveViewMutation = { __typename: 'Mutation', saveView: { __typename: 'SaveViewPayload', view: { __typename: 'SavedView', id: string } | null, userErrors: Array<(
      { __typename: 'UserError' }
      & { ' $fragmentRefs'?: { 'UserErrorsFragment': UserErrorsFragment } }
    )> } | null };

export type UserErrorsFragment = { __typename: 'UserError', code: ErrorCode, message: string, path: Array<string>, details: unknown } & { ' $fragmentName'?: 'UserErrorsFragment' };

export const OrderRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SalesOrder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"customerReference"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"waits"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"placedBy"}},{"kind":"Field","name":{"kind":"Name","value":"requestedOn"}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]} as unknown as DocumentNode<OrderRowFragment, unknown>;
export const UserErrorsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<UserErrorsFragment, unknown>;
export const SetPreferencesDocument = {"__meta__":{"hash":"sha256:57f60d17d1f4c0c351f9c27146a9a2e35b233eeaff7d6061aa11da67761ebea6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetPreferences"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetPreferencesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"setPreferences"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"preferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"theme"}},{"kind":"Field","name":{"kind":"Name","value":"density"}},{"kind":"Field","name":{"kind":"Name","value":"keysOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<SetPreferencesMutation, SetPreferencesMutationVariables>;
export const ViewerDocument = {"__meta__":{"hash":"sha256:d7df30924421bb4e289f8468a8c8d85882322de8ebafe9f600305abec091f31f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"partnerId"}},{"kind":"Field","name":{"kind":"Name","value":"isMaster"}},{"kind":"Field","name":{"kind":"Name","value":"needsSecondFactor"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"asPartner"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}},{"kind":"Field","name":{"kind":"Name","value":"preferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"theme"}},{"kind":"Field","name":{"kind":"Name","value":"density"}},{"kind":"Field","name":{"kind":"Name","value":"keysOn"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const OrderPaperDocument = {"__meta__":{"hash":"sha256:3b61caf612d56100bcdebb664def96f33b1dc5a72c8f226179ce85413b1cfba6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderPaper"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"document"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"handledAt"}},{"kind":"Field","name":{"kind":"Name","value":"ubl"}}]}}]}}]} as unknown as DocumentNode<OrderPaperQuery, OrderPaperQueryVariables>;
export const ConfirmOrderDocument = {"__meta__":{"hash":"sha256:b35dc9d167c1f304a51b7212ae95350b631938a44794b1189d066725a18b65a5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmSalesOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"confirmSalesOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"waits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<ConfirmOrderMutation, ConfirmOrderMutationVariables>;
export const SubmitOrderDocument = {"__meta__":{"hash":"sha256:fbb6512b3fececb2613addd084ca69199cd0c763e19c9e75b53e8dc0552648c4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitSalesOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"submitSalesOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<SubmitOrderMutation, SubmitOrderMutationVariables>;
export const RejectOrderDocument = {"__meta__":{"hash":"sha256:98caae75aaa6789e8e4b9f62912bba35ef130e08acbc748d528a0924136a3f51"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RejectOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RejectSalesOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rejectSalesOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<RejectOrderMutation, RejectOrderMutationVariables>;
export const CancelOrderDocument = {"__meta__":{"hash":"sha256:93594aec0da4cf4cce2ee86c39b13fc38f63059ef873446593faf87ff83f38e0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelSalesOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cancelSalesOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<CancelOrderMutation, CancelOrderMutationVariables>;
export const CloseOrderDocument = {"__meta__":{"hash":"sha256:54641b66e513f16533d657a497758fd701b6034bebbb6e8711316e67268f7fb3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseSalesOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"closeSalesOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<CloseOrderMutation, CloseOrderMutationVariables>;
export const CreateShipmentOfOrderDocument = {"__meta__":{"hash":"sha256:34a5fa6435e0c27143b611153ed9a9dc7d2d88c7a652fe8d90aad3d152e62bdc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateShipmentOfOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateShipmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"createShipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<CreateShipmentOfOrderMutation, CreateShipmentOfOrderMutationVariables>;
export const DispatchShipmentOfOrderDocument = {"__meta__":{"hash":"sha256:be4d671dd986eba8f6f2b14a157824ad5e199548aff59d73f01e62769d0f91ae"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DispatchShipmentOfOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DispatchShipmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"dispatchShipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<DispatchShipmentOfOrderMutation, DispatchShipmentOfOrderMutationVariables>;
export const CancelShipmentOfOrderDocument = {"__meta__":{"hash":"sha256:0fb61f17b1db24e889a4494ec5896a05089df42a83655af798ba5a208c44bbf2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelShipmentOfOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelShipmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cancelShipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<CancelShipmentOfOrderMutation, CancelShipmentOfOrderMutationVariables>;
export const OrderShortagesDocument = {"__meta__":{"hash":"sha256:5c29ee31780db04440c6c51212ad050e084a558a8fc0783a6a6c4b994d6666ae"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrderShortages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderShortagesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"orderShortages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"supplier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<OrderShortagesMutation, OrderShortagesMutationVariables>;
export const SalesOrderPageDocument = {"__meta__":{"hash":"sha256:87516f6b204ffd974f115a31a4c870eee1adf9f0676e95dedebf577136239ff0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SalesOrderPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"salesOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"orderKey"}},{"kind":"Field","name":{"kind":"Name","value":"customerReference"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"waits"}},{"kind":"Field","name":{"kind":"Name","value":"onBehalf"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"placedBy"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"shippedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedOn"}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"isLinked"}},{"kind":"Field","name":{"kind":"Name","value":"contactName"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lineKey"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"orderQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"orderUnit"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"}},{"kind":"Field","name":{"kind":"Name","value":"discountShare"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"shipped"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}},{"kind":"Field","name":{"kind":"Name","value":"openToConfirm"}},{"kind":"Field","name":{"kind":"Name","value":"openToShip"}},{"kind":"Field","name":{"kind":"Name","value":"priceTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"reasonCode"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"specification"}},{"kind":"Field","name":{"kind":"Name","value":"attributes"}},{"kind":"Field","name":{"kind":"Name","value":"baseUnit"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isReturn"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"dispatchedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"private"}},{"kind":"Field","name":{"kind":"Name","value":"facts"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"documentId"}}]}}]}}]}}]} as unknown as DocumentNode<SalesOrderPageQuery, SalesOrderPageQueryVariables>;
export const ShortagesOfOrderDocument = {"__meta__":{"hash":"sha256:1c90d4b57f845a0e7f2c2f7006b785bcff0d22ceda1bc3206f6d6575ba132c92"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ShortagesOfOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"shortagesOfOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lineId"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"wanted"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"onOrder"}},{"kind":"Field","name":{"kind":"Name","value":"short"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ShortagesOfOrderQuery, ShortagesOfOrderQueryVariables>;
export const UpstreamOfOrderDocument = {"__meta__":{"hash":"sha256:d2075103e80b819e37c562f92fb135dfd7a9aa2cf59eff7d654177f8906d9aec"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UpstreamOfOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"forOrderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"supplier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<UpstreamOfOrderQuery, UpstreamOfOrderQueryVariables>;
export const SuppliersForDocument = {"__meta__":{"hash":"sha256:20957601a4387b1dbef5a8b4c0f321f5341452ad5d13b7e0dc2055e79b8a2100"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SuppliersFor"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"productIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"suppliersFor"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"productIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"productIds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"supplier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isLinked"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"knownProducts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastPrices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"}}]}}]}}]}}]} as unknown as DocumentNode<SuppliersForQuery, SuppliersForQueryVariables>;
export const OrderMessagesDocument = {"__meta__":{"hash":"sha256:a617b9e6640389cf782742b6073f3e978146701801f9efe43543519527416c76"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderMessages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"orderMessages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"isOurs"}},{"kind":"Field","name":{"kind":"Name","value":"wasSent"}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderMessagesQuery, OrderMessagesQueryVariables>;
export const SendOrderMessageDocument = {"__meta__":{"hash":"sha256:49dfb14325c55129996c676e93f22ab3753bc9500bc63e272c733dd709368689"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendOrderMessage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendMessageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sendMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<SendOrderMessageMutation, SendOrderMessageMutationVariables>;
export const MarkOrderMessagesReadDocument = {"__meta__":{"hash":"sha256:dc35f1054b29b1fd721085229832d0931fbc93c9069a19d3afa79c9cd80cb0a1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkOrderMessagesRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkMessagesReadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"markMessagesRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<MarkOrderMessagesReadMutation, MarkOrderMessagesReadMutationVariables>;
export const PeekOrderDocument = {"__meta__":{"hash":"sha256:7e3a30167e5b7e088e8cff3f9ab660f0d7d3b77486156c60127388b369cbb18e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PeekOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"salesOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"waits"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"placedBy"}},{"kind":"Field","name":{"kind":"Name","value":"customerReference"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"openToConfirm"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PeekOrderQuery, PeekOrderQueryVariables>;
export const PreviewConfirmDocument = {"__meta__":{"hash":"sha256:d0c89e396759fbacf3ec3aebc17aa8dc61d2687c79ecdcc842f53e99f3ffbb03"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreviewConfirm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"previewConfirm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderIds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"lines"}},{"kind":"Field","name":{"kind":"Name","value":"short"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"productId"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"wanted"}},{"kind":"Field","name":{"kind":"Name","value":"free"}}]}}]}}]}}]} as unknown as DocumentNode<PreviewConfirmQuery, PreviewConfirmQueryVariables>;
export const ConfirmOrdersDocument = {"__meta__":{"hash":"sha256:006977bafd13bdd0c5bc6d076e5b7a264a81ef490dc1b1818323ecfa65dab06d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmSalesOrdersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"confirmSalesOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<ConfirmOrdersMutation, ConfirmOrdersMutationVariables>;
export const UndoConfirmOrdersDocument = {"__meta__":{"hash":"sha256:7a0f6df8c67c8a2da99dee00c0c1917a045542f7e8bc224e987241c38a6271c0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UndoConfirmOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UndoConfirmSalesOrdersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"undoConfirmSalesOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<UndoConfirmOrdersMutation, UndoConfirmOrdersMutationVariables>;
export const BulkRunDocument = {"__meta__":{"hash":"sha256:c1028e3e7320d2f0a82a1c1dd9d8e11930ec74709b9a012757ab3fda97eeb65a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BulkRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"bulkRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"isFinished"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<BulkRunQuery, BulkRunQueryVariables>;
export const SalesOrdersDocument = {"__meta__":{"hash":"sha256:bea87aa370a77e6256562951cfe0778f4daaf0c2fea082f65792a36c55a60e75"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SalesOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SalesOrderState"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"customerId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"salesOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"customerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"customerId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderRow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SalesOrder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"customerReference"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"waits"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"placedBy"}},{"kind":"Field","name":{"kind":"Name","value":"requestedOn"}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]} as unknown as DocumentNode<SalesOrdersQuery, SalesOrdersQueryVariables>;
export const OrdersLeadDocument = {"__meta__":{"hash":"sha256:bd9765f3c243cd8c3f1189b4c19815d56ef2120bcb4b4990b7cba49a68977807"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrdersLead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"workList"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"orders"}},{"kind":"Field","name":{"kind":"Name","value":"byRule"}},{"kind":"Field","name":{"kind":"Name","value":"needYou"}}]}}]}}]}}]} as unknown as DocumentNode<OrdersLeadQuery, OrdersLeadQueryVariables>;
export const SavedViewsDocument = {"__meta__":{"hash":"sha256:3cb3a339419bbda8a4d59154a8d7f764b45c9b68975d44ad9bcb3975ae4fdf45"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SavedViews"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"page"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"savedViews"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"Variable","name":{"kind":"Name","value":"page"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isShared"}},{"kind":"Field","name":{"kind":"Name","value":"isMine"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SavedViewsQuery, SavedViewsQueryVariables>;
export const SaveViewDocument = {"__meta__":{"hash":"sha256:511f5c0252f95cbae26fb083905e3079707564388954221e2d601768ef8dc9ae"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveViewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"saveView"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserErrors"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]} as unknown as DocumentNode<SaveViewMutation, SaveViewMutationVariables>;