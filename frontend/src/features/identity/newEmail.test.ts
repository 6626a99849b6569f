import { afterEach, expect, test, vi } from 'vitest';
import { confirmEmail, emailOf, whyNot } from './newEmail';

const answers = (status: number, body: object = {}) => vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(new Response(JSON.stringify(body), { status }))));
afterEach(() => vi.unstubAllGlobals());

test('looking at a link says whose address it is and asks first', async () => {
  answers(200, { data: { email: 'new@example.com' } });
  expect(await emailOf('a:b:c')).toEqual({ is: 'asks', email: 'new@example.com' });
});

test('who is signed out has proved the address all the same', async () => {
  answers(401, { data: { flows: [] } });
  expect(await confirmEmail('a:b:c', 'new@example.com')).toEqual({ is: 'done', email: 'new@example.com' });
});

test('an old link, an address of another and a fault are told apart', () => {
  expect(whyNot({ status: 400, errors: [{ code: 'invalid_or_expired_key', message: '' }] })).toBe('newEmailOld');
  expect(whyNot({ status: 400, errors: [{ code: 'email_taken', message: '' }] })).toBe('newEmailTaken');
  expect(whyNot({ status: 500 })).toBe('ourFault');
});

test('without a network nothing is said of the link', async () => {
  vi.stubGlobal('fetch', vi.fn(() => Promise.reject(new TypeError('offline'))));
  expect(await emailOf('a:b:c')).toMatchObject({ is: 'refused', why: 'noNetwork' });
});
