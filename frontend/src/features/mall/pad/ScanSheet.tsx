import { lazy, Suspense, useState } from 'react';
import { useClient } from 'urql';
import { isZero } from '@/lib/decimal';
import { Button } from '@/ui/Button';
import { Sheet } from '@/ui/Sheet';
import { Stepper } from '@/ui/Stepper';
import { findOffers } from '../shared/picks';
import { useText } from '../shared/useText';
import type { Pad } from './usePad';

const Scanner = lazy(async () => ({ default: (await import('@/ui/Scanner')).Scanner }));

type Hit = { code: string; /** null: nobody knows it. */ lineKey: string | null };
type Props = { pad: Pad; open: boolean; onClose: () => void };

/** Scan to add: each hit on top with its stepper; unknown codes stay as lines to solve (guide 13). */
export function ScanSheet({ pad, open, onClose }: Props) {
  const t = useText();
  const client = useClient();
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const rows = new Map(pad.rows.map((row) => [row.lineKey, row]));
  const take = async (code: string) => {
    const offers = await findOffers(client, code);
    const offer = offers.find(({ sku, gtin, codes }) => [sku, gtin, ...codes].includes(code)) ?? (offers.length === 1 ? offers[0] : undefined);
    const lineKey = offer ? pad.addOne(offer) : null;
    setHits((now) => [{ code, lineKey }, ...now.filter((hit) => (lineKey ? hit.lineKey !== lineKey : hit.code !== code))]);
  };
  const unknown = hits.filter(({ lineKey }) => lineKey === null).length;
  return (
    <Sheet open={open} onClose={onClose} title={t('scanTitle')} foot={<><span className="grow t-3">{t('scanned', { count: hits.length - unknown })}{unknown > 0 && ` · ${t('unknownCodes', { count: unknown })}`}</span><Button onClick={onClose}>{t('scanDone')}</Button></>}>
      {open && (
        <Suspense fallback={null}>
          <Scanner onScan={({ gtin, text }) => void take(gtin ?? text)}>
            {hits.map(({ code, lineKey }) => {
              const row = lineKey ? rows.get(lineKey) : undefined;
              if (!row) return <div key={code} className="mall-hit"><span className="grow"><b>{code}</b><span className="small t-bad mall-hit-why">{t('unknownCode')}</span></span><Button size="s" onClick={() => setHits(hits.filter((hit) => hit.code !== code))}>{t('dropCode')}</Button></div>;
              const { line } = row;
              return <div key={code} className="mall-hit"><span className="grow"><b className="two-lines">{line.name}</b><span className="small t-3">{line.code}</span></span>{!isZero(line.quantity) && <Stepper label={line.name} value={line.quantity} onChange={(quantity) => pad.set([{ id: row.lineKey, quantity }])} />}</div>;
            })}
          </Scanner>
        </Suspense>
      )}
    </Sheet>
  );
}
