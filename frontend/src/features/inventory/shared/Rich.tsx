import { Fragment } from 'react';

/** A sentence with its facts in <b>. */
export function Rich({ children }: { children: string }) {
  return <>{children.split(/<b>(.*?)<\/b>/).map((part, at) => (at % 2 ? <b key={at}>{part}</b> : <Fragment key={at}>{part}</Fragment>))}</>;
}
