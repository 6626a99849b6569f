export type Category = { readonly id: string; readonly name: string; readonly parentId?: string | null | undefined; readonly level: number; readonly position: number };

/** The categories below one, in their order; null: the uppermost. */
export const below = (all: readonly Category[], parent: string | null): Category[] =>
  all.filter(({ parentId }) => (parentId ?? null) === parent).sort((one, other) => one.position - other.position);

/** From the top down to this one. */
export function pathTo(all: readonly Category[], id: string | null): Category[] {
  const byId = new Map(all.map((category) => [category.id, category]));
  const path: Category[] = [];
  for (let at = id ? byId.get(id) : undefined; at && path.length < 8; at = at.parentId ? byId.get(at.parentId) : undefined) path.unshift(at);
  return path;
}

/** How many of what was found stand in each category and below it. */
export function counted(all: readonly Category[], facets: readonly { category?: { id: string } | null | undefined; count: number }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { category, count } of facets) {
    for (const { id } of pathTo(all, category?.id ?? null)) counts.set(id, (counts.get(id) ?? 0) + count);
  }
  return counts;
}
