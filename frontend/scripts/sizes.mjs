// The first page must come fast on a bad line: what it loads is bounded, and the build fails beyond.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT = 180_000; // bytes of JavaScript, gzipped, for the entry and each route that opens first
const FIRST = (process.env.FIRST_ROUTES ?? 'src/features/today/TodayPage.tsx,src/features/identity/LoginPage.tsx').split(',');

const manifest = JSON.parse(readFileSync('dist/manifest.json', 'utf8'));
const size = (file) => gzipSync(readFileSync(`dist/${file}`)).length;

function closure(key, found = new Set()) {
  const chunk = manifest[key];
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const needed of chunk.imports ?? []) closure(needed, found);
  return found;
}

let failed = false;
for (const route of ['index.html', ...FIRST.filter((name) => manifest[name])]) {
  const files = new Set([...closure('index.html'), ...closure(route)]);
  const bytes = [...files].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + size(file), 0);
  const within = bytes <= LIMIT;
  failed ||= !within;
  console.log(`${within ? 'ok' : 'TOO LARGE'}: ${route} loads ${(bytes / 1000).toFixed(1)} kB of ${LIMIT / 1000} kB gzipped JavaScript`);
}
process.exit(failed ? 1 : 0);
