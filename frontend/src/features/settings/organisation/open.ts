import type { Unit } from './documents';

/** What lies over the page: a new one below another, one that is there, or the question whether to remove it. */
export type Open = { kind: 'add'; below: Unit } | { kind: 'unit'; unit: Unit } | { kind: 'remove'; unit: Unit } | null;
