// Which files each address needs beyond the entry: the server names them in the page, so that they come beside the entry and not after it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('dist/manifest.json', 'utf8'));
const ROUTE = /(?:path: '([^']*)'|index: true), lazy: (?:async \(\) => \(\{ Component: \(await import\('\.\/([^']+)'\)|(\w+))/g;
const NAMED = /const (\w+) = async \(\) => \(\{ Component: \(await import\('\.\/([^']+)'\)/g;

function filesOf(key, found = new Set()) {
  const chunk = manifest[key];
  if (!chunk || found.has(chunk.file)) return found;
  for (const file of [chunk.file, ...(chunk.css ?? [])]) found.add(file);
  for (const needed of chunk.imports ?? []) filesOf(needed, found);
  return found;
}

const entry = filesOf('index.html');
const preloads = {};
for (const feature of readdirSync('src/features')) {
  let text = '';
  try {
    text = readFileSync(`src/features/${feature}/routes.tsx`, 'utf8');
  } catch {
    continue; // a feature without pages of its own
  }
  if (feature === 'console') continue; // on a host of its own, for few
  const named = Object.fromEntries([...text.matchAll(NAMED)].map(([, name, file]) => [name, file]));
  for (const [, path = '', direct, name] of text.matchAll(ROUTE)) {
    const files = [...filesOf(`src/features/${feature}/${direct ?? named[name]}.tsx`)].filter((file) => !entry.has(file));
    if (files.length > 0) preloads[path] = files;
  }
}
writeFileSync('dist/preloads.json', JSON.stringify(preloads));
console.log(`${Object.keys(preloads).length} addresses have their files named`);
