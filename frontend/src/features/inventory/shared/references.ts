import { useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '@/graphql';
import { keyOf } from '@/graphql/ids';

const ReferencesDocument = graphql(`
  query StockReferences($of: [String!]!) {
    references(of: $of) {
      reference
      recordId
      recordType
      number
      partnerName
    }
  }
`);

export type Behind = { reference: string; recordId: string; recordType: string; number: string; partnerName: string };

const MOST = 250;

/** Where a record's page is. */
export const pages: Record<string, string> = {
  SalesOrder: '/sell/orders',
  PurchaseOrder: '/buy/orders',
  Shipment: '/stock/shipping',
  Receipt: '/stock/receiving',
  ReturnOrder: '/sell/returns', // one to a supplier leads on to where it stands
  StockCount: '/stock/counts',
  StockTransfer: '/stock/transfers',
};

export function pageOf({ recordType, recordId }: Pick<Behind, 'recordType' | 'recordId'>): string | null {
  const page = pages[recordType];
  return page ? `${page}/${keyOf(recordId)}` : null;
}

const isReference = (text: string) => /^[a-z]+\.[a-z_]+:[0-9a-f-]{36}$/.test(text);

/** The documents behind references of the stock book, by reference. */
export function useReferences(references: readonly string[]): { behind: ReadonlyMap<string, Behind>; known: boolean } {
  const text = [...new Set(references.filter(isReference))].sort().slice(0, MOST).join(' ');
  const of = useMemo(() => (text ? text.split(' ') : []), [text]);
  const [{ data }] = useQuery({ query: ReferencesDocument, variables: { of }, pause: of.length === 0 });
  const behind = useMemo(() => new Map((data?.references ?? []).map((each) => [each.reference, each])), [data]);
  return { behind, known: of.length === 0 || data !== undefined };
}
