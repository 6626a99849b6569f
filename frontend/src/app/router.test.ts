import { matchRoutes } from 'react-router';
import { expect, test } from 'vitest';
import { navigation } from './areas';
import { tenant } from './router';

const sources = import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });
const ADDRESS = /['"`](\/(?:buy|sell|stock|money|network|insights|settings)(?:\/(?:[a-z-]+|\$\{[^}]*\}))*)(?=['"`?#])/g;

const leads = (path: string) => matchRoutes(tenant, path) !== null;

test('the navigation leads to pages', () => {
  expect(navigation.map(({ path }) => path).filter((path) => !leads(path))).toEqual([]);
});

test('every address that a page names leads to a page', () => {
  const named = Object.entries(sources)
    .filter(([file]) => !file.includes('.test.') && !file.includes('/generated/'))
    .flatMap(([file, text]) => [...text.matchAll(ADDRESS)].map((found) => ({ file, path: (found[1] ?? '').replace(/\$\{[^}]*\}/g, 'x') })));

  expect(named.length).toBeGreaterThan(30);
  expect(named.filter(({ path }) => !leads(path))).toEqual([]);
});
