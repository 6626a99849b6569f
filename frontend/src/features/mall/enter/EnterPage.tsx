import { useEffect, useState } from 'react';
import { currentLanguage } from '@/lib/i18n/language';
import { Button } from '@/ui/Button';
import { Failed } from '@/ui/Failed';
import { signOut } from '@/lib/session';
import { useText } from '../shared/useText';
import '../shared/mall.css';

type Said = { code?: string; message?: string; messageZh?: string };

let ticket = '';

/** Takes the ticket out of the address before anything else could read it. */
function takeTicket(): string {
  if (location.hash.length > 1) {
    ticket = location.hash.slice(1);
    history.replaceState(null, '', location.pathname);
  }
  return ticket;
}

/** A guest comes in from the house of its own: the ticket is good once and for a minute (ADR 23). */
export function EnterPage() {
  const t = useText();
  const [trouble, setTrouble] = useState<Said | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const secret = takeTicket();
    if (!secret) {
      location.replace('/buy');
      return;
    }
    void (async () => {
      try {
        const answer = await fetch('/mall/enter', { method: 'POST', credentials: 'same-origin', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ ticket: secret }) });
        if (answer.ok) location.replace('/buy');
        else setTrouble((await answer.json()) as Said);
      } catch {
        setTrouble({ code: 'NETWORK' });
      }
    })();
  }, [tries]);
  if (!trouble) return <main className="mall-enter"><p className="t-3">{t('entering')}</p></main>;
  const words = trouble.code === 'NETWORK' ? t('noNetwork') : currentLanguage() === 'zh' ? trouble.messageZh : trouble.message;
  const somebody = trouble.code === 'SOMEBODY_ELSE_IS_HERE';
  return (
    <main className="mall-enter">
      <Failed action={<>{somebody && <Button onClick={() => void signOut().then(() => setTries(tries + 1))}>{t('signOutAndEnter')}</Button>}<Button onClick={() => history.back()}>{t('backWhence')}</Button></>}>{words}</Failed>
    </main>
  );
}
