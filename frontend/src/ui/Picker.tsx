import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Choosing } from './Choosing';
import { useText } from './useText';
import './form/form.css';

export type Pick = {
  value: string; label: string;
  /** What tells it from its like, never cut: wattage, colour, size. */
  mark?: string;
  /** Code, price, stock: second in text-3. */
  note?: ReactNode;
  /** Codes that mean exactly this one: own code, supplier's code, barcode. Enter takes it at once. */
  codes?: string[];
};

export type PickerProps = {
  /** Up to 20 or so that fit; called 200 ms after typing. An empty query gives recent ones. */
  search: (query: string) => Promise<Pick[]>;
  onPick: (pick: Pick | null) => void;
  /** What is chosen; without it the field empties after a pick ("add by any code"). */
  value?: Pick | null;
  label: string;
  id?: string;
  placeholder?: string;
  disabled?: boolean;
  clearable?: boolean;
  autoFocus?: boolean;
  onLeave?: () => void;
  invalid?: boolean;
};

const WAIT_MS = 200;

const fits = ({ codes = [] }: Pick, query: string) => codes.some((code) => code.toLowerCase() === query.trim().toLowerCase());

/** Searches while typing; a scanner's Enter that comes before the answer takes the exact match when it is there. */
function useSearch({ search, onPick }: Pick2) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<{ query: string; picks: Pick[] } | null>(null);
  const enter = useRef(false);
  const latest = useRef({ search, onPick });
  useEffect(() => {
    latest.current = { search, onPick };
  });
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open && query === '') return undefined;
    let gone = false;
    const timer = setTimeout(() => {
      void latest.current.search(query).then((picks) => {
        if (gone) return;
        setFound({ query, picks });
        const exact = enter.current ? (picks.find((pick) => fits(pick, query)) ?? (picks.length === 1 ? picks[0] : undefined)) : undefined;
        enter.current = false;
        if (exact) {
          latest.current.onPick(exact);
          setQuery('');
          setOpen(false);
        }
      });
    }, query === '' ? 0 : WAIT_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [query, open]);
  const waiting = found?.query !== query;
  return { query, setQuery, picks: found?.picks ?? [], waiting, open, setOpen, pressEnter: () => (enter.current = waiting) };
}
type Pick2 = { search: PickerProps['search']; onPick: PickerProps['onPick'] };

const optionOf = (pick: Pick) => ({
  value: pick.value, text: pick.label, pick,
  label: <span className="ui-picker-option"><span className="cut">{pick.label}</span>{pick.mark && <span className="t-2">{pick.mark}</span>}{pick.note && <span className="t-3 small">{pick.note}</span>}</span>,
});

/** Any code, name or barcode; keyboard first. */
export function Picker({ search, onPick, value, label, id, placeholder, disabled, clearable, autoFocus, onLeave, invalid }: PickerProps) {
  const t = useText();
  const own = useId();
  const { query, setQuery, picks, waiting, open, setOpen, pressEnter } = useSearch({ search, onPick });
  const options = picks.map(optionOf);
  const chosen = value ? optionOf(value) : null;
  return (
    <Choosing
      words={value?.label ?? ''} typing={{ text: query, onType: (text) => { setQuery(text); setOpen(true); }, onEnter: pressEnter }}
      list={{
        id: id ?? own, 'aria-label': label, className: 'ui-picker', style: { width: '100%' }, disabled, autoFocus: Boolean(autoFocus), placeholder: placeholder ?? t('pickerHint'), allowClear: Boolean(clearable && value),
        showSearch: { filterOption: false, searchValue: query, onSearch: setQuery }, open, onOpenChange: setOpen, value: chosen?.value ?? null, defaultActiveFirstOption: true, popupMatchSelectWidth: false,
        options: chosen && !options.some((option) => option.value === chosen.value) && query === '' ? [chosen, ...options] : options, optionLabelProp: 'text', ...(invalid ? { status: 'error' as const } : {}),
        notFoundContent: waiting ? <span className="t-3">{t('loading')}</span> : query ? t('pickerNothing', { query }) : <span className="t-3">{t('pickerHint')}</span>,
        onInputKeyDown: (event) => { if (event.key === 'Enter' && pressEnter()) event.stopPropagation(); /* else it would choose from the list before this one, or close and forget what was typed */ }, onBlur: onLeave,
        onChange: (next: string | null) => { setQuery(''); setOpen(false); onPick(next ? (picks.find((pick) => pick.value === next) ?? value ?? null) : null); },
      }}
    />
  );
}
