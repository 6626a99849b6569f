import { gql, type TypedDocumentNode } from '@urql/core';

const hashes = new WeakMap<object, string>();

/** What build/documents.ts makes of `graphql(…)`: the document, and the hash by which the server knows it. */
export function storedDocument(hash: string, text: string): TypedDocumentNode {
  const document = gql(text);
  hashes.set(document, hash);
  return document;
}

/** The hash of a document of the build; nothing under `npm run dev` and in tests, where text is sent. */
export const hashOf = (document: object): string | undefined => hashes.get(document);
