import { existsSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

type Stored = { hash: string; text: string };

const CALL = /\bgraphql\(\s*`([^`]*)`,?\s*\)/g;
const OPERATION = /(?:^|[\s}])(?:query|mutation|subscription)\s+(\w+)/;

function storedOf(endpoint: string): Map<string, Stored> {
  const path = new URL(`../src/graphql/generated/${endpoint}/persisted-documents.json`, import.meta.url);
  const all = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};
  return new Map(Object.entries(all).map(([hash, text]) => [OPERATION.exec(text)?.[1] ?? '', { hash: hash.replace('sha256:', ''), text }]));
}

/**
 * In the build, each `graphql(…)` becomes the document itself, in the chunk that needs it.
 *
 * Without this, every page would load every document: the generated gql.ts is one map of all of
 * them. A fragment alone is nothing at run time, it exists for the compiler.
 */
export function storedDocuments(): Plugin {
  let known: Record<'tenant' | 'platform', Map<string, Stored>>;
  return {
    name: 'stored-documents',
    enforce: 'pre',
    apply: 'build',
    buildStart() {
      known = { tenant: storedOf('tenant'), platform: storedOf('platform') };
    },
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id) || id.includes('/generated/') || !code.includes('graphql(')) return null;
      const endpoint = /\.platform\.tsx?$/.test(id) ? 'platform' : 'tenant';
      const documents = known[endpoint];
      let found = false;
      const replaced = code.replace(CALL, (_, source: string) => {
        const name = OPERATION.exec(source)?.[1];
        if (!name) return 'null as never';
        const stored = documents.get(name);
        if (!stored) this.error(`${name} is not among the generated documents: npm run codegen.`);
        found = true;
        return `storedDocument(${JSON.stringify(stored.hash)}, ${JSON.stringify(stored.text)}, '${endpoint}')`;
      });
      const head = found ? "import { storedDocument } from '@/graphql/storedDocument';\n" : '';
      return { code: head + replaced, map: null };
    },
  };
}
