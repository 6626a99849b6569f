/** The person who did something; nothing where it was a job or a document ("system:sales.take_order"). */
export const personOf = (actor: string): string => (actor.startsWith('system:') ? '' : actor);
