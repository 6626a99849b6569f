/** What is drawn: a GS1 DataMatrix of element strings with brackets, or Code 128 of plain text. */
export type Symbol = { kind: 'gs1datamatrix' | 'code128'; text: string };

/** Draws a symbol as SVG in black; null where the text does not fit the symbol. The drawer is large and comes only for printing. */
export async function drawn({ kind, text }: Symbol): Promise<string | null> {
  const { code128, drawingSVG, gs1datamatrix } = await import('bwip-js/generic');
  const draw = { code128, gs1datamatrix }[kind];
  try {
    const options = { bcid: kind, text, scale: 2, ...(kind === 'code128' ? { height: 12 } : {}) };
    return draw(options, drawingSVG());
  } catch {
    return null;
  }
}

const gtin14 = (gtin: string) => gtin.padStart(14, '0');
const yymmdd = (day: string) => day.slice(2).replaceAll('-', '');

/** "(01)06901234567892(17)271130(10)L-77": what a carton holds, for the scanner at its next stop; null without a GTIN. */
export function cartonText(gtin: string | null | undefined, lot?: { code: string; expiresOn?: string | null | undefined }): string | null {
  if (!gtin) return null;
  const expiry = lot?.expiresOn ? `(17)${yymmdd(lot.expiresOn)}` : '';
  return `(01)${gtin14(gtin)}${expiry}${lot ? `(10)${lot.code}` : ''}`;
}
