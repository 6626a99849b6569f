import { useCallback, useEffect, useState } from 'react';
import { emptyDraft, type Draft } from './draft';

const KEPT = 'tierline.behalf';

function kept(): Draft {
  try {
    return { ...emptyDraft, ...(JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') as Partial<Draft>) };
  } catch {
    return emptyDraft;
  }
}

/** The order that is being written; leaving the page does not lose it. */
export function useDraft(customer: Draft['customer']) {
  const [draft, setDraft] = useState<Draft>(() => { const was = kept(); return customer && was.customer?.value !== customer.value ? { ...emptyDraft, customer } : was; });
  useEffect(() => sessionStorage.setItem(KEPT, JSON.stringify(draft)), [draft]);
  const change = useCallback((part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part })), []);
  const clear = useCallback(() => setDraft(emptyDraft), []);
  return { draft, change, setDraft, clear };
}
