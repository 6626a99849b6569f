import { cacheExchange, createClient, fetchExchange, type Client } from '@urql/core';
import { currentLanguage } from '@/lib/i18n/language';
import { csrfHeader } from '@/lib/session';
import { addressExchange, sessionExchange } from './exchanges';
import { keptExchange } from './kept';

/** One for the page; a new one after signing in or out, so that nothing of the last person stays. */
export function makeClient(): Client {
  return createClient({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: { 'Accept-Language': currentLanguage(), ...csrfHeader() },
    }),
    exchanges: [addressExchange, cacheExchange, keptExchange, sessionExchange, fetchExchange],
  });
}
