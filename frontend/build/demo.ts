import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where the demo of this checkout answers: as it says itself, as its note says, else at its usual port. */
export function demoAddress(): string {
  const given = process.env['TIERLINE_WEB'];
  if (given) return given;
  const state = process.env['TIERLINE_STATE'] ?? '.state';
  const told = resolve(import.meta.dirname, '../..', state, 'demo.json');
  if (!existsSync(told)) return 'http://127.0.0.1:8000';
  const { web } = JSON.parse(readFileSync(told, 'utf8')) as { web: string };
  return web.replace(/\/$/, '');
}
