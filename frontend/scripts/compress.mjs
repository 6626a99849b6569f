// Once here instead of on every request: each text file gets a .br and a .gz beside it.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TEXT = /\.(js|css|svg|json|wasm|webmanifest)$/;
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

for (const name of readdirSync('dist/assets').filter((each) => TEXT.test(each))) {
  const path = `dist/assets/${name}`;
  const whole = readFileSync(path);
  if (whole.length < 1024) continue;
  writeFileSync(`${path}.br`, brotliCompressSync(whole, quality));
  writeFileSync(`${path}.gz`, gzipSync(whole, { level: 9 }));
}
