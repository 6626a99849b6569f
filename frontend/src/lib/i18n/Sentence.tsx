import { Fragment } from 'react';

/** A translated sentence whose facts are marked: "<1>20 orders</1> since 18:00" shows them in bold. */
export function Sentence({ text }: { text: string }) {
  const parts = text.split(/<(\d)>(.*?)<\/\1>/);
  return parts.map((part, at) => {
    if (at % 3 === 1) return null;
    // The parts of one sentence never change places.
    return at % 3 === 2 ? <b key={at}>{part}</b> : <Fragment key={at}>{part}</Fragment>;
  });
}
