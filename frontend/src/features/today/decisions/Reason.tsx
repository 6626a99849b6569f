import { useState } from 'react';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/TextField';

type Props = { label: string; hint?: string; action: string; keys?: string; busy: boolean; bad?: boolean; onSend: (text: string) => void };

/** A few words that go with a no, or that are the answer. */
export function Reason({ label, hint, action, busy, bad, keys, onSend }: Props) {
  const [text, setText] = useState('');
  return (
    <form className="today-reason stack" onSubmit={(event) => { event.preventDefault(); if (text.trim()) onSend(text.trim()); }}>
      <TextField label={label} hint={hint} rows={2} value={text} onChange={setText} autoFocus />
      <span><Button submit look={bad ? 'bad' : 'line'} busy={busy} disabled={!text.trim()} {...(keys ? { keys } : {})}>{action}</Button></span>
    </form>
  );
}
