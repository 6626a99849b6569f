import { useEffect, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { failureOf } from '@/graphql/failure';
import { isAmount, type Draft } from './draft';
import { QuoteForDocument } from './documents';

const WAIT_MS = 350;

/** What the customer pays for the lines as they are typed; a moment behind the typing. */
export function useQuote({ customer, lines }: Pick<Draft, 'customer' | 'lines'>) {
  const wanted = useMemo(() => lines.filter(({ quantity }) => isAmount(quantity)).map(({ goods, quantity, unit }) => ({ productId: goods.id, quantity, unit })), [lines]);
  const text = JSON.stringify(wanted);
  const [asked, setAsked] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), WAIT_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const variables = useMemo(() => ({ lines: JSON.parse(asked) as typeof wanted, partnerId: customer?.value ?? '' }), [asked, customer]);
  const [{ data, error, fetching }] = useQuery({ query: QuoteForDocument, variables, pause: !customer || variables.lines.length === 0 });
  const fresh = asked === text && !fetching;
  const byLine = useMemo(() => {
    const found = new Map<string, NonNullable<typeof data>['quote'][number]>();
    if (data?.quote.length === variables.lines.length) variables.lines.forEach(({ productId, unit }, at) => { const quoted = data.quote[at]; if (quoted) found.set(`${productId} ${unit}`, quoted); });
    return found;
  }, [data, variables]);
  return { quoteOf: (productId: string, unit: string) => byLine.get(`${productId} ${unit}`) ?? null, fresh, failure: error ? failureOf(error) : null };
}

export type Quoted = NonNullable<ReturnType<ReturnType<typeof useQuote>['quoteOf']>>;
