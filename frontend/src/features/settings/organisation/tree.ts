type Coded = { readonly code: string };

export const facts = ['legalName', 'taxNumber', 'address', 'contact', 'phone'] as const;
export type Fact = (typeof facts)[number];

/** How many stand above it: 0 for the root. */
export const depthOf = ({ code }: Coded) => code.split('.').length - 1;

/** The first code below this one that follows those there are; empty after 999. */
export function nextBelow(code: string, all: readonly Coded[]): string {
  const below = all.filter((each) => each.code.startsWith(`${code}.`) && each.code.length === code.length + 4);
  const next = Math.max(0, ...below.map((each) => Number(each.code.slice(-3)))) + 1;
  return next > 999 ? '' : `${code}.${String(next).padStart(3, '0')}`;
}

/** Which of its facts are still empty. */
export const missingOf = (unit: Readonly<Record<Fact, string>>) => facts.filter((name) => !unit[name].trim());
