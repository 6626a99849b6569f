import { useEffect, useState } from 'react';
import { drawn, type Symbol } from './barcodes';

/** A symbol for scanners, with its text below for people. */
export function Barcode({ kind, text, caption }: Symbol & { caption?: string }) {
  const [svg, setSvg] = useState<{ of: string; text: string | null } | null>(null);
  const of = `${kind} ${text}`;
  useEffect(() => {
    let gone = false;
    void drawn({ kind, text }).then((found) => !gone && setSvg({ of, text: found }));
    return () => {
      gone = true;
    };
  }, [kind, of, text]);
  if (svg?.of !== of || svg.text === null) return <span className="paper-code"><span>{caption ?? text}</span></span>;
  return (
    <span className="paper-code">
      <span role="img" aria-label={caption ?? text} className={`paper-symbol paper-${kind}`} dangerouslySetInnerHTML={{ __html: svg.text }} />
      <span aria-hidden="true">{caption ?? text}</span>
    </span>
  );
}
