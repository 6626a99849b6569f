/** The last moment a grant holds: it ends when the day after begins, but people name the last day. */
export const lastDay = (validUntil: string) => new Date(new Date(validUntil).getTime() - 1000).toISOString();
