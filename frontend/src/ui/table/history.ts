import type { Edit } from './types';

export type History<Row> = { past: Edit<Row>[][]; future: Edit<Row>[][] };

const LEVELS = 10;

export const noHistory = <Row>(): History<Row> => ({ past: [], future: [] });

export const remember = <Row>({ past }: History<Row>, edits: Edit<Row>[]): History<Row> => ({ past: [...past, edits].slice(-LEVELS), future: [] });

const inverse = <Row>(edits: Edit<Row>[]) => edits.map(({ row, key, before, value }) => ({ row, key, before: value, value: before }));

/** The edits that take the last step back, and the history after it. */
export function undo<Row>({ past, future }: History<Row>): [Edit<Row>[], History<Row>] | null {
  const last = past.at(-1);
  return last ? [inverse(last), { past: past.slice(0, -1), future: [...future, last] }] : null;
}

export function redo<Row>({ past, future }: History<Row>): [Edit<Row>[], History<Row>] | null {
  const next = future.at(-1);
  return next ? [next, { past: [...past, next], future: future.slice(0, -1) }] : null;
}
