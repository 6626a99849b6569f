import { useState } from 'react';
import { sentenceOf } from '@/graphql/sentenceOf';
import type { Refused } from '@/graphql/userErrors';
import { formatQuantity } from '@/lib/format/number';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { unitWord } from '@/lib/unitWord';
import { IconButton } from '@/ui/IconButton';
import { Money } from '@/ui/Money';
import { NumberField } from '@/ui/NumberField';
import { Quantity } from '@/ui/Quantity';
import { Refusal } from '@/ui/Refusal';
import { SelectField } from '@/ui/SelectField';
import { useReading } from '@/ui/theme/look';
import { WhyPrice } from '../shared/WhyPrice';
import { freeInUnit, type DraftLine } from './draft';
import type { Quoted } from './useQuote';
import { useText } from './useText';
import '../order/order.css';
import './behalf.css';

type Props = { lines: readonly DraftLine[]; currency: string; quoteOf: (productId: string, unit: string) => Quoted | null; refused: readonly Refused[]; onChange: (lines: DraftLine[]) => void };

/** The lines that are being written, with what the customer pays and what is there. */
export function OrderLines({ lines, currency, quoteOf, refused, onChange }: Props) {
  const t = useText();
  const set = (at: number, part: Partial<DraftLine>) => onChange(lines.map((line, each) => (each === at ? { ...line, ...part } : line)));
  return (
    <div className="bo-lines" role="list">
      <div className="bo-line bo-head small t-3" aria-hidden="true"><span>{t('product')}</span><span>{t('quantity')}</span><span>{t('unit')}</span><span className="right">{t('there')}</span><span className="right">{t('price', { currency })}</span><span className="right">{t('amount', { currency })}</span><span /></div>
      {lines.map((line, at) => (
        <OneLine key={`${line.goods.id} ${line.unit}`} line={line} quoted={quoteOf(line.goods.id, line.unit)} currency={currency} refused={refused.filter(({ path }) => path[0] === 'lines' && path[1] === String(at))} onChange={(part) => set(at, part)} onRemove={() => onChange(lines.filter((_, each) => each !== at))} />
      ))}
    </div>
  );
}

type LineProps = { line: DraftLine; quoted: Quoted | null; currency: string; refused: readonly Refused[]; onChange: (part: Partial<DraftLine>) => void; onRemove: () => void };

function OneLine({ line, quoted, currency, refused, onChange, onRemove }: LineProps) {
  const t = useText();
  const { locale } = useReading();
  const [why, setWhy] = useState(false);
  const { goods, unit, quantity, available } = line;
  const options = [...new Set([goods.baseUnit, ...goods.units.map((each) => each.unit)])].map((value) => ({ value, label: unitWord(value, '2', locale) }));
  return (
    <div className="bo-line" role="listitem">
      <span className="bo-name"><span className="two-lines">{goods.name}</span><span className="small t-3">{[goods.specification, goods.sku].filter(Boolean).join(' · ')}</span></span>
      <NumberField label={`${goods.name}, ${t('quantity')}`} value={quantity} onChange={(value) => onChange({ quantity: value })} least="0.000001" />
      <SelectField label={`${goods.name}, ${t('unit')}`} value={unit} options={options} onChange={(value) => onChange({ unit: value })} />
      <span className="right"><Quantity value={available} /></span>
      <span className="right">{quoted ? <button type="button" className="so-price" aria-expanded={why} onClick={() => setWhy(!why)}><Money amount={quoted.unitPrice.amount} currency={currency} mark="none" /></button> : <span className="t-3">–</span>}</span>
      <span className="right strong"><Money amount={quoted?.total.amount} currency={currency} mark="none" /></span>
      <IconButton icon="close" size="s" label={t('remove', { name: goods.name })} onClick={onRemove} />
      <LineNotes line={line} refused={refused} onChange={onChange} />
      {why && quoted && <div className="bo-below"><WhyPrice trail={quoted.trail} unitPrice={quoted.unitPrice.amount} discountShare={quoted.discountShare} currency={currency} /></div>}
    </div>
  );
}

function LineNotes({ line, refused, onChange }: Pick<LineProps, 'line' | 'refused' | 'onChange'>) {
  const t = useText();
  const language = useLanguage();
  const { locale } = useReading();
  const free = freeInUnit(line);
  const word = free === null ? '' : formatQuantity(free, locale);
  return (
    <>
      {free !== null && <div className="bo-below"><Refusal plain ways={free === '0' ? [] : [{ label: t('take', { free: word }), onTake: () => onChange({ quantity: free }) }]}>{t('short', { free: word, unit: unitWord(line.unit, free, locale) })}</Refusal></div>}
      {refused.map((each) => <div key={each.code} className="bo-below"><Refusal plain tone="bad">{sentenceOf(each, language)}</Refusal></div>)}
    </>
  );
}
