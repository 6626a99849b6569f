import { gql, type DocumentInput, type TypedDocumentNode } from '@urql/core';

export type Endpoint = 'tenant' | 'platform';

const hashes = new WeakMap<object, string>();
const ofPlatform = new WeakSet<object>();

/** What build/documents.ts makes of `graphql(…)`: the document, and the hash by which the server knows it. */
export function storedDocument(hash: string, text: string, endpoint: Endpoint): TypedDocumentNode {
  const document = gql(text);
  hashes.set(document, hash);
  return endpoint === 'platform' ? forPlatform(document) : document;
}

/** Marks a document as one of /graphql/platform. */
export function forPlatform<T extends DocumentInput>(document: T): T {
  if (typeof document === 'object') ofPlatform.add(document);
  return document;
}

/** The hash of a document of the build; nothing under `npm run dev` and in tests, where text is sent. */
export const hashOf = (document: object): string | undefined => hashes.get(document);
export const endpointOf = (document: object): Endpoint => (ofPlatform.has(document) ? 'platform' : 'tenant');
