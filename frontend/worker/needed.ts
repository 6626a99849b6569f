import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Pages that work without a network: a cart is typed, goods are counted and received (MAL-17, TEN-25). */
const OFFLINE = ['index.html', 'src/features/today/TodayPage.tsx', 'src/features/mall/pad/OrderPadPage.tsx', 'src/features/inventory/CountPage.tsx', 'src/features/fulfilment/ReceivePage.tsx'];

type Chunk = { file: string; css?: string[]; imports?: string[]; dynamicImports?: string[] };

/** The built files those pages need, theirs by name and never changing under it. */
export function neededOffline(folder: URL): { url: string; revision: string | null }[] {
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) as Record<string, Chunk>;
  const files = new Set<string>();
  const seen = new Set<string>();
  const take = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const next of chunk.imports ?? []) take(next);
    if (key !== 'index.html') for (const next of chunk.dynamicImports ?? []) take(next);
  };
  for (const key of OFFLINE) {
    if (!manifest[key]) throw new Error(`${key} is no page of its own any more: see worker/needed.ts.`);
    take(key);
  }
  for (const [key, { file }] of Object.entries(manifest)) if (key.endsWith('.wasm')) files.add(file); // the scanner's
  const icon = createHash('sha256').update(readFileSync(new URL('icon.svg', folder))).digest('hex').slice(0, 16);
  return [{ url: '/icon.svg', revision: icon }, ...[...files].map((file) => ({ url: `/${file}`, revision: null }))];
}
