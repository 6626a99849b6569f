import { graphql, readFragment, type FragmentType } from '@/graphql';
import type { DocumentPageQuery, TrafficQuery } from '@/graphql/generated/tenant/graphql';

export const DocumentRowFragment = graphql(`
  fragment DocumentRow on Document {
    id
    kind
    number
    version
    direction
    state
    failure
    linkId
    partnerName
    orderKey
    sentAt
    handledAt
  }
`);

export const TrafficDocument = graphql(`
  query Traffic($kind: String, $direction: DocumentDirection, $state: DocumentState, $about: UUID, $partnerLinkId: ID, $first: Int!, $after: String) {
    documents(kind: $kind, direction: $direction, state: $state, about: $about, partnerLinkId: $partnerLinkId, first: $first, after: $after) {
      totalCount
      edges {
        node {
          ...DocumentRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const TrafficCountsDocument = graphql(`
  query TrafficCounts {
    all: documents(first: 1) {
      totalCount
    }
    failed: documents(state: FAILED, first: 1) {
      totalCount
    }
    way: documents(state: SENT, first: 1) {
      totalCount
    }
  }
`);

export const DocumentPageDocument = graphql(`
  query DocumentPage($id: ID!) {
    document(id: $id) {
      ...DocumentRow
      ubl
    }
  }
`);

export const ResendDocumentDocument = graphql(`
  mutation ResendDocument($input: ResendDocumentInput!) {
    resendDocument(input: $input) {
      document {
        id
        state
        failure
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const AcknowledgeDocumentsDocument = graphql(`
  mutation AcknowledgeDocuments($input: AcknowledgeDocumentsInput!) {
    acknowledgeDocuments(input: $input) {
      documents {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const ofTraffic = (data: TrafficQuery) => data.documents;
type Masked = FragmentType<typeof DocumentRowFragment>;
export const rowOf = (masked: Masked) => readFragment(DocumentRowFragment, masked);
export type DocumentRow = ReturnType<typeof rowOf>;
export type DocumentWhole = NonNullable<DocumentPageQuery['document']>;
