import { useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '@/ui/Button';
import { Ink } from '@/ui/Ink';
import { Refusal } from '@/ui/Refusal';
import { Sheet } from '@/ui/Sheet';
import { TextField } from '@/ui/TextField';
import { CodesForOrderDocument } from './documents';
import { pastedOrder, quantityOf, type DraftLine } from './draft';
import type { useOfferSearch } from './useOfferSearch';
import { useText } from './useText';

type Props = { offers: ReturnType<typeof useOfferSearch>; onClose: () => void; onAdd: (lines: DraftLine[]) => void };

/** Lines from an e-mail or a spreadsheet; every one is accounted for. */
export function PasteLines({ offers, onClose, onAdd }: Props) {
  const t = useText();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const lines = pastedOrder(text);
  const codes = [...new Set(lines.map(({ code }) => code))];
  const [{ data, fetching }] = useQuery({ query: CodesForOrderDocument, variables: { codes }, pause: codes.length === 0 });
  const meaning = new Map((data?.productsByCodes ?? []).map(({ code, found }) => [code, [...new Map(found.map(({ product }) => [product.id, product])).values()]]));
  const judged = fetching ? [] : lines.map((line) => {
    const found = meaning.get(line.code) ?? [];
    const problem = found.length === 0 ? 'badCode' as const : found.length > 1 ? 'twice' as const : quantityOf(line.quantity) === null ? 'badQuantity' as const : null;
    return { line, product: found[0], problem };
  });
  const good = judged.filter(({ problem }) => problem === null);
  const add = async () => {
    setBusy(true);
    const made: DraftLine[] = [];
    for (const { line, product } of good) {
      if (!product) continue;
      if (!offers.lineOf(product.id)) await offers.ask(product.sku);
      const found = offers.lineOf(product.id);
      if (found) made.push({ ...found, quantity: quantityOf(line.quantity) ?? '1' });
    }
    setBusy(false);
    onAdd(made);
    onClose();
  };
  return (
    <Sheet open onClose={onClose} title={t('paste')} width={520} foot={<><Ink keys="Ctrl Enter" busy={busy} disabled={good.length === 0} onClick={() => void add()}>{t('pasteDo', { count: good.length })}</Ink><Button look="quiet" onClick={onClose}>{t('close')}</Button></>}>
      <div className="section stack">
        <TextField label={t('paste')} hint={t('pasteHint')} rows={8} value={text} onChange={setText} optional autoFocus spellCheck={false} />
        {lines.length > 0 && !fetching && <p className="strong">{t('pasteOpen', { found: good.length, all: lines.length })}</p>}
        {judged.filter(({ problem }) => problem !== null).slice(0, 50).map(({ line, problem }) => <Refusal key={line.number} plain><span className="t-3">{t('line', { number: line.number })}</span> {problem && t(problem, { code: line.code, quantity: line.quantity })}</Refusal>)}
      </div>
    </Sheet>
  );
}
