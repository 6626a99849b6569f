import { useEffect, useState } from 'react';
import { currentLanguage } from '@/lib/i18n/language';
import { Button } from '@/ui/Button';
import { Failed } from '@/ui/Failed';
import { signOut } from '@/lib/session';
import { useText } from '../shared/useText';
import '../shared/mall.css';

type Said = { code?: string; message?: string; messageZh?: string };

let ticket = '';
let target = '/buy';
let coming: Promise<Said | null> | null = null;

/** Takes the ticket out of the address before anything else could read it. */
function takeTicket() {
  if (location.hash.length < 2) return;
  ticket = location.hash.slice(1);
  const wanted = new URLSearchParams(location.search).get('to');
  // Pages of this mall only: an address a stranger wrote leads nowhere else.
  target = wanted && /^\/buy(?:[/?]|$)/.test(wanted) ? wanted : '/buy';
  coming = null;
  history.replaceState(null, '', location.pathname);
}

/** Once for each ticket, however often the page is drawn: null when we are in. */
function comeIn(): Promise<Said | null> {
  coming ??= (async () => {
    try {
      const answer = await fetch('/mall/enter', { method: 'POST', credentials: 'same-origin', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ ticket }) });
      return answer.ok ? null : ((await answer.json()) as Said);
    } catch {
      return { code: 'NETWORK' };
    }
  })();
  return coming;
}

/** A guest comes in from the house of its own: the ticket is good once and for a minute (ADR 23). */
export function EnterPage() {
  const t = useText();
  const [trouble, setTrouble] = useState<Said | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    takeTicket();
    if (!ticket) {
      location.replace(target);
      return undefined;
    }
    let gone = false;
    void comeIn().then((said) => {
      if (said === null) location.replace(target);
      else if (!gone) setTrouble(said);
    });
    return () => {
      gone = true;
    };
  }, [tries]);
  const again = () => {
    coming = null;
    setTrouble(null);
    setTries(tries + 1);
  };
  if (!trouble) return <main className="mall-enter"><p className="t-3">{t('entering')}</p></main>;
  const words = trouble.code === 'NETWORK' ? t('noNetwork') : currentLanguage() === 'zh' ? trouble.messageZh : trouble.message;
  const somebody = trouble.code === 'SOMEBODY_ELSE_IS_HERE';
  return (
    <main className="mall-enter">
      <Failed action={<>{somebody && <Button onClick={() => void signOut().then(again)}>{t('signOutAndEnter')}</Button>}<Button onClick={() => history.back()}>{t('backWhence')}</Button></>}>{words}</Failed>
    </main>
  );
}
