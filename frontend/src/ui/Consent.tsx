import { StateRing } from './StateRing';
import { useText } from './useText';
import './state.css';

type Props = { /** 0 nothing, 1 yes/no, 2 band, 3 by area, 4 by warehouse, 5 with sales and age. */ level: 0 | 1 | 2 | 3 | 4 | 5; word?: boolean };

/** How much somebody shows: a lock, then one to five rising bars. */
export function Consent({ level, word }: Props) {
  const t = useText();
  const name = t(`consent_${level}`);
  return (
    <span className="ui-state" title={name}>
      {level === 0 ? <StateRing glyph="lock" tone="text-3" /> : (
        <span className="ui-consent" aria-hidden="true">
          {[1, 2, 3, 4, 5].map((bar) => <i key={bar} style={{ height: 2 + bar * 2 }} className={bar <= level ? 'on' : undefined} />)}
        </span>
      )}
      <span className={word ? undefined : 'unseen'}>{name}</span>
    </span>
  );
}
