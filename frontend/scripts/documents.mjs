// The documents of both endpoints as one file: the server runs them by their hash.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const parts = ['tenant', 'platform'].map((name) => `src/graphql/generated/${name}/persisted-documents.json`);
const all = Object.assign({}, ...parts.filter(existsSync).map((path) => JSON.parse(readFileSync(path, 'utf8'))));
// Both sides know a document by its bare SHA-256.
const bare = Object.fromEntries(Object.entries(all).map(([hash, text]) => [hash.replace('sha256:', ''), text]));
writeFileSync('dist/persisted-documents.json', JSON.stringify(bare));
