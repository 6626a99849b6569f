import { keyOf } from '@/graphql/ids';
import { add, sum, type Decimal } from '@/lib/decimal';
import { localText } from '@/lib/localText';
import type { Paper, Side, StatementRow } from './documents';

/** In which column a paper counts. What was ordered is a promise; what moved is owed or owed back. */
export type Counts = 'ordered' | 'moved';

const kinds: Record<string, Counts> = { order: 'ordered', delivery: 'moved', return: 'moved' };

export const countsAs = ({ kind }: Pick<Paper, 'kind'>): Counts => kinds[kind] ?? 'moved';

export type Line = Paper & { counts: Counts; /** Delivered less returned, up to here. */ balance: Decimal };

/** The papers in order of time, each with the balance after it. */
export function linesOf(papers: readonly Paper[]): Line[] {
  let balance: Decimal = '0';
  return papers.map((paper) => {
    const counts = countsAs(paper);
    if (counts === 'moved') balance = add(balance, paper.amount);
    return { ...paper, counts, balance };
  });
}

/** What lines come to, per column. */
export const sumsOf = (lines: readonly Line[]) => ({
  ordered: sum(lines.flatMap(({ counts, amount }) => (counts === 'ordered' ? [amount] : []))),
  moved: sum(lines.flatMap(({ counts, amount }) => (counts === 'moved' ? [amount] : []))),
});

/** The lines of each month where the company is, the earliest first. */
export function monthsOf(lines: readonly Line[], zone: string): { month: string; lines: Line[] }[] {
  const found = new Map<string, Line[]>();
  for (const line of lines) {
    const month = `${(localText(line.at, zone) ?? '').slice(0, 7)}-01`;
    found.set(month, [...(found.get(month) ?? []), line]);
  }
  return [...found].map(([month, own]) => ({ month, lines: own }));
}

/** What rows of a statement come to; `partners` counts each once. */
export const totalsOf = (rows: readonly StatementRow[]) => ({
  partners: new Set(rows.map(({ partnerId }) => partnerId)).size,
  ordered: sum(rows.map(({ ordered }) => ordered)), delivered: sum(rows.map(({ delivered }) => delivered)),
  returned: sum(rows.map(({ returned }) => returned)), net: sum(rows.map(({ net }) => net)),
});

type Reader = { may: (permission: string) => boolean; isCustomer: boolean; side: Side };

const pages: Record<string, { page: string; permission: string; /** Where what we bought stands, if elsewhere. */ bought?: string }> = {
  SalesOrder: { page: '/sell/orders', permission: 'sales.order.view' },
  PurchaseOrder: { page: '/buy/orders', permission: 'purchasing.order.view' },
  Shipment: { page: '/stock/shipping', permission: 'fulfilment.shipment.view' },
  Receipt: { page: '/stock/receiving', permission: 'fulfilment.receipt.view' },
  ReturnOrder: { page: '/sell/returns', bought: '/buy/returns', permission: 'returns.order.view' },
};

const forCustomers: Record<string, string> = { SalesOrder: '/buy/orders', ReturnOrder: '/buy/returns' };

/** Where a paper is looked at; null where there is no page, or none for this reader. What a seller sold, its customer bought. */
export function addressOf({ recordType, recordId }: Pick<Paper, 'recordType' | 'recordId'>, { may, isCustomer, side }: Reader): string | null {
  const found = pages[recordType];
  if (!found || !may(found.permission)) return null;
  if (isCustomer && !forCustomers[recordType]) return null;
  const page = isCustomer ? forCustomers[recordType] : side === 'PURCHASES' ? (found.bought ?? found.page) : found.page;
  return `${page ?? ''}/${keyOf(recordId)}`;
}
