import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { idOf } from '@/graphql/ids';
import { today } from '@/lib/format/parseDay';
import { useReading } from '@/ui/theme/look';
import { periodOf, type Period, type Preset } from './periods';

export type Asked = {
  period: Period;
  today: string;
  /** One currency: amounts of two are never added. */
  currency: string;
  /** The one partner the figures are of: its key, and its id. */
  partnerKey: string;
  partnerId: string | null;
  get: (name: string) => string;
  put: (change: Record<string, string | null>) => void;
};

/** Period, currency and partner, which live in the address. */
export function useAsked(usual: Preset): Asked {
  const [params, setParams] = useSearchParams();
  const { zone, currency: own, now } = useReading();
  const day = today(zone, now);
  const put = useCallback((change: Record<string, string | null>) => setParams((before) => {
    const next = new URLSearchParams(before);
    for (const [name, value] of Object.entries(change)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    return next;
  }, { replace: true }), [setParams]);
  return useMemo(() => {
    const get = (name: string) => params.get(name) ?? '';
    const partnerKey = get('partner');
    const currency = /^[A-Z]{3}$/.test(get('currency')) ? get('currency') : own;
    return { period: periodOf(get, day, usual), today: day, currency, partnerKey, partnerId: partnerKey ? idOf('Partner', partnerKey) : null, get, put };
  }, [params, day, usual, own, put]);
}

/** What the address says of period, currency and partner, for links to other pages of figures. */
export function keptAddress({ get }: Pick<Asked, 'get'>): URLSearchParams {
  const kept = new URLSearchParams();
  for (const name of ['span', 'since', 'until', 'currency', 'partner']) if (get(name)) kept.set(name, get(name));
  return kept;
}
