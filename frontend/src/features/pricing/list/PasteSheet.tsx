import { useState } from 'react';
import { useQuery } from 'urql';
import { UserErrorList } from '@/graphql/UserErrorList';
import type { Refused } from '@/graphql/userErrors';
import { Button } from '@/ui/Button';
import { Ink } from '@/ui/Ink';
import { Refusal } from '@/ui/Refusal';
import { Sheet } from '@/ui/Sheet';
import { TextField } from '@/ui/TextField';
import { MeaningOfCodesDocument, type PriceList } from '../documents';
import { useText } from '../useText';
import { enteredFrom, judge, pastedLines } from './pasted';
import type { Entered } from './rows';
import './prices.css';

type Props = { list: PriceList; day: string; onClose: () => void; onEnter: (prices: Entered[]) => Promise<Refused[]> };

/** Codes and prices from a spreadsheet: what is understood is taken, the rest says why. */
export function PasteSheet({ list, day, onClose, onEnter }: Props) {
  const t = useText();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<Refused[]>([]);
  const lines = pastedLines(text);
  const codes = [...new Set(lines.map(({ code }) => code))];
  const [{ data, fetching }] = useQuery({ query: MeaningOfCodesDocument, variables: { codes }, pause: codes.length === 0 });
  const judged = judge(lines, data?.productsByCodes ?? []);
  const entered = fetching ? [] : enteredFrom(judged, day);
  const bad = fetching ? [] : judged.filter(({ problem }) => problem !== null);
  const save = async () => {
    const against = await onEnter(entered);
    setRefused(against);
    if (against.length === 0) onClose();
  };
  return (
    <Sheet open onClose={onClose} title={`${t('paste')}, ${list.code}`} width={560} foot={<><Ink keys="Ctrl Enter" disabled={entered.length === 0} onClick={() => void save()}>{t('pasteTake', { count: entered.length })}</Ink><Button look="quiet" onClick={onClose}>{t('back')}</Button></>}>
      <div className="section stack pl-paste">
        <TextField label={t('paste')} hint={t('pasteHint')} rows={10} value={text} onChange={setText} optional autoFocus spellCheck={false} />
        {lines.length > 0 && !fetching && <p className="strong">{t('pasteOpen', { found: lines.length - bad.length, all: lines.length })}</p>}
        {bad.slice(0, 50).map(({ line, problem }) => <Refusal key={line.number} plain><span className="t-3">{t('line', { number: line.number })}</span> {problem && t(problem, { code: line.code, price: line.price })}</Refusal>)}
        <UserErrorList refused={refused} />
      </div>
    </Sheet>
  );
}
