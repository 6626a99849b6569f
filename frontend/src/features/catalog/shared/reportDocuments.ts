import { graphql } from '@/graphql';
import type { QualityReportsQuery } from '@/graphql/generated/tenant/graphql';

export const QualityReportsDocument = graphql(`
  query QualityReports($productId: ID!) {
    qualityReports(productId: $productId) {
      id
      lot
      issuedOn
      createdAt
      ofAllVariants
      files {
        id
        name
        kind
        size
        url
      }
    }
  }
`);

export type Report = QualityReportsQuery['qualityReports'][number];
