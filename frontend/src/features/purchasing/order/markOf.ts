const textOf = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** The values that tell variants apart; those that the name says already are left out. */
export function markOf(attributes: unknown, name: string): string {
  if (typeof attributes !== 'object' || attributes === null) return '';
  return Object.values(attributes).map(textOf).filter((value) => value && !name.includes(value)).join(' ');
}
