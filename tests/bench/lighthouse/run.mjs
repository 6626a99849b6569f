// Scores of one page: node run.mjs ADDRESS PORT desktop|mobile, with the session's cookies on stdin.
import { readFileSync } from 'node:fs';
import lighthouse, { desktopConfig } from 'lighthouse';

const [address, port, kind] = process.argv.slice(2);
const Cookie = readFileSync(0, 'utf8');
const options = { port: Number(port), output: 'json', logLevel: 'error', extraHeaders: { Cookie }, onlyCategories: ['performance', 'accessibility', 'best-practices'] };
const { lhr } = await lighthouse(address, options, kind === 'desktop' ? desktopConfig : undefined);
const failed = Object.values(lhr.audits).filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative');
console.log(JSON.stringify({
  scores: Object.fromEntries(Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)])),
  below: failed.map(({ id, displayValue }) => (displayValue ? `${id}: ${displayValue}` : id)),
  error: lhr.runtimeError?.message,
}));
