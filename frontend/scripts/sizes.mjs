// What a page loads is bounded, and the build fails beyond: the first one must come fast on a bad line, the next ones on top of it.
// Dynamic imports of a page do not count: what comes when somebody reaches for it, such as charts and the scanner.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT = 180_000; // bytes of JavaScript, gzipped, for the entry and each route that opens first
const FURTHER = 60_000; // what each other route adds to the entry and Today
const SHOWN = 3; // of the routes within their bound, the heaviest
const FIRST = (process.env.FIRST_ROUTES ?? 'src/features/today/TodayPage.tsx,src/features/identity/LoginPage.tsx').split(',');
const [START] = FIRST;

const manifest = JSON.parse(readFileSync('dist/manifest.json', 'utf8'));
const sizes = new Map();
const size = (file) => sizes.get(file) ?? sizes.set(file, gzipSync(readFileSync(`dist/${file}`)).length).get(file);

function closure(key, found = new Set()) {
  const chunk = manifest[key];
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const needed of chunk.imports ?? []) closure(needed, found);
  return found;
}

const weight = (files) => [...files].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + size(file), 0);
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

let failed = false;
function say(what, bytes, limit) {
  failed ||= bytes > limit;
  console.log(`${bytes <= limit ? 'ok' : 'TOO LARGE'}: ${what} ${kB(bytes)} of ${limit / 1000} kB gzipped JavaScript`);
}

const entry = closure('index.html');
for (const route of ['index.html', ...FIRST.filter((name) => manifest[name])]) say(`${route} loads`, weight(new Set([...entry, ...closure(route)])), LIMIT);

const loaded = new Set([...entry, ...(START && manifest[START] ? closure(START) : [])]);
const further = (manifest['index.html'].dynamicImports ?? [])
  .filter((name) => !FIRST.includes(name))
  .map((name) => ({ name, bytes: weight([...closure(name)].filter((file) => !loaded.has(file))) }))
  .sort((one, other) => other.bytes - one.bytes);
for (const { name, bytes } of further.filter((each, at) => at < SHOWN || each.bytes > FURTHER)) say(`${name} adds`, bytes, FURTHER);
console.log(`${further.length} further routes, ${further.filter(({ bytes }) => bytes <= FURTHER).length} within ${FURTHER / 1000} kB`);
process.exit(failed ? 1 : 0);
