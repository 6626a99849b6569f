import type { SelectProps } from 'antd';
import { type ComponentType, useEffect, useRef, useState } from 'react';
import { Line } from './form/Line';
import { Icon } from './Icon';

type Props = {
  /** What the list takes, once it is there. */
  list: SelectProps;
  /** What is chosen, in words. */
  words: string;
  /** Where typing searches: what is typed before the list is there goes on in it. */
  typing?: { text: string; onType: (text: string) => void; onEnter: () => void };
};

let Chosen: ComponentType<SelectProps> | null = null;

/** It is half as heavy as a page: a page does not wait for it. */
async function fetchList() {
  Chosen ??= (await import('./antd/Chosen')).Chosen;
}

/** Something to choose from: a plain field until somebody reaches for it, from then on the list. */
export function Choosing({ list, words, typing }: Props) {
  const { id, autoFocus, placeholder, disabled } = list;
  const [wanted, setWanted] = useState(Boolean(autoFocus));
  const [there, setThere] = useState(Chosen !== null);
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    if (wanted) void fetchList().then(() => setThere(true));
  }, [wanted]);
  const listed = wanted && there;
  const latest = useRef(typing);
  useEffect(() => {
    latest.current = typing;
  });
  useEffect(() => {
    if (listed && latest.current?.text) latest.current.onType(latest.current.text); // a list that comes forgets what it did not see typed
  }, [listed]);
  if (listed && Chosen) {
    const had = document.activeElement?.id === id; // until now, in the plain field
    return <Chosen {...list} autoFocus={had || Boolean(autoFocus)} defaultOpen={pressed} />;
  }
  return (
    <Line
      role="combobox" aria-haspopup="listbox" aria-expanded={false} autoComplete="off" className="ui-choosing" id={id} autoFocus={autoFocus} disabled={disabled ?? false} readOnly={!typing}
      aria-label={list['aria-label']} aria-invalid={list['aria-invalid']} aria-describedby={list['aria-describedby']} aria-required={list['aria-required']} placeholder={typeof placeholder === 'string' ? placeholder : undefined} value={typing?.text || words}
      onPointerEnter={() => void fetchList()} onFocus={() => setWanted(true)} onPointerDown={() => { setPressed(true); list.onOpenChange?.(true); }}
      onChange={(event) => typing?.onType(event.target.value)} onKeyDown={({ key }) => { if (key === 'Enter') typing?.onEnter(); }} suffix={<Icon name="down" tone="text-3" />}
    />
  );
}
