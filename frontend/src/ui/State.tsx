import type { ReactNode } from 'react';
import { cx } from './cx';
import { StateRing } from './StateRing';
import { lookOf, type StateOf } from './states';
import { useText } from './useText';
import './state.css';

type Props = StateOf & {
  /** The word or fact instead of the usual one: "48 in picking", "30 on 2 Dec". */
  children?: ReactNode;
  /** Part that is done, for `underway`. */
  share?: number;
  /** Second fact in text-3. */
  note?: ReactNode;
  /** Colour the word too, where the state is the news. */
  loud?: boolean;
};

/** Glyph and word of a document, of stock or of money. */
export function State({ children, share, note, loud, ...of }: Props) {
  const t = useText();
  const { glyph, tone, word, struck } = lookOf(of);
  const label = children ?? t(word);
  return (
    <span className="ui-state">
      <StateRing glyph={glyph} tone={tone} {...(share === undefined ? {} : { share })} />
      <span className={cx('cut', loud && `t-${tone}`, struck && 't-3')}>{struck ? <s>{label}</s> : label}</span>
      {note && <span className="t-3 cut">{note}</span>}
    </span>
  );
}
