/** One variant as it is typed: "White, DL-9-WH, 6901234567892". */
export type Variant = { colour: string; sku: string; gtin: string };
export type Typed = { variants: Variant[]; wrong: { line: number; kind: 'badVariant' | 'twice' } | null };

const parts = (line: string) => line.split(/[,，\t;；]/).map((part) => part.trim());

/** The variants of a product, a line each; the first line that says too little, or says a code again. */
export function variantsIn(text: string): Typed {
  const variants: Variant[] = [];
  let wrong: Typed['wrong'] = null;
  text.split('\n').forEach((line, at) => {
    if (!line.trim()) return;
    const [colour = '', sku = '', gtin = '', ...more] = parts(line);
    const again = variants.some((each) => each.sku.toUpperCase() === sku.toUpperCase());
    if (!colour || !sku || more.some(Boolean)) wrong ??= { line: at + 1, kind: 'badVariant' };
    else if (again) wrong ??= { line: at + 1, kind: 'twice' };
    variants.push({ colour, sku, gtin: gtin.replace(/\s/g, '') });
  });
  return { variants, wrong };
}

type Facts = { name: string; code: string; category: string; specification: string; case: string };

/** What the server is told of a product: one for each variant, of one family; or the one there is. */
export function productsOf({ name, code, category, specification, case: pieces }: Facts, variants: readonly Variant[]) {
  const shared = { category, specification, packs: pieces ? [{ unit: 'CS', name: '', numerator: Number(pieces), scenarios: ['WHOLESALE' as const] }] : [] };
  if (variants.length === 0) return [{ ...shared, sku: code, name }];
  return variants.map(({ colour, sku, gtin }) => ({ ...shared, sku, name: `${name}, ${colour}`, gtin, family: code, attributes: { colour } }));
}

const fields: Record<string, string> = { name: 'name', category: 'category', specification: 'specification', packs: 'case' };

/** The field that a refusal of what was sent belongs to, and what it says there: of variants also which. */
export function refusedAt(path: readonly (string | number)[], many: boolean, say: (line: number | null) => string) {
  const [, at, sent = ''] = path.map(String);
  const field = fields[sent] ?? (many ? 'variants' : 'code');
  return { path: [field], message: say(field === 'variants' && at !== undefined ? Number(at) + 1 : null) };
}
