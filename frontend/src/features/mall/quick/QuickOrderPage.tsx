import { useSearchParams } from 'react-router';
import { useCartChoice } from '../shared/useCartChoice';
import { PasteView } from './PasteView';
import { StagedView } from './StagedView';

/** Paste or upload, then answer what is open; nothing that was pasted is ever dropped (guide 12). */
export function QuickOrderPage() {
  const [params, setParams] = useSearchParams();
  const choice = useCartChoice();
  const id = params.get('staging');
  const show = (staging: string | null) => setParams((now) => {
    const next = new URLSearchParams(now);
    if (staging) next.set('staging', staging);
    else next.delete('staging');
    return next;
  });
  if (id === null) return <PasteView choice={choice} onStaged={show} />;
  return <StagedView key={id} id={id} choice={choice} onLeave={() => show(null)} />;
}
