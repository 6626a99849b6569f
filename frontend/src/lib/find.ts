import type { Client } from 'urql';

/** A record that Ctrl K leads to at once. */
export type Hit = { name: string; about: string; address: string };

/** The first few records that a text finds, the best first. */
export type Find = (client: Client, text: string) => Promise<Hit[]>;
