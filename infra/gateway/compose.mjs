// Composes the subgraphs into supergraph.graphql.
//
//   node compose.mjs            write it
//   node compose.mjs --check    fail where the committed one is another
//   --from DIR, --to FILE       other places
//
// The subgraphs' SDL is exported by `manage schema`; see README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

// Where a subgraph is, unless PLATFORM_URL and TENANT_URL say otherwise (settings.mjs).
const SUBGRAPHS = {
  platform: 'http://127.0.0.1:8000/subgraphs/platform',
  tenant: 'http://127.0.0.1:8000/subgraphs/tenant',
};
const HEAD = '# Composed by compose.mjs from subgraphs/. Do not edit.\n\n';

class NotComposed extends Error {}

function subgraph(folder, name) {
  const file = join(folder, `${name}.graphql`);
  try {
    return { name, url: SUBGRAPHS[name], typeDefs: parse(readFileSync(file, 'utf8')) };
  } catch (error) {
    throw new NotComposed(`${file}: ${error.message}`);
  }
}

function supergraph(folder) {
  const result = composeServices(Object.keys(SUBGRAPHS).map((name) => subgraph(folder, name)));
  if (result.errors?.length) throw new NotComposed(result.errors.map(inWords).join('\n'));
  return `${HEAD}${result.supergraphSdl.trim()}\n`;
}

function inWords(error) {
  return `${error.extensions?.code ?? 'ERROR'}: ${error.message}`;
}

function committed(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function main() {
  const here = (name) => fileURLToPath(new URL(name, import.meta.url));
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      from: { type: 'string', default: here('subgraphs') },
      to: { type: 'string', default: here('supergraph.graphql') },
    },
  });
  const composed = supergraph(values.from);
  if (!values.check) return writeFileSync(values.to, composed);
  if (committed(values.to) !== composed) {
    throw new NotComposed(`${values.to} is not what the subgraphs compose to: run compose.mjs.`);
  }
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof NotComposed ? error.message : error.stack}\n`);
  process.exitCode = 1;
}
