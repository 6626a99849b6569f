import { useEffect, useMemo, useRef, useState } from 'react';
import { compare } from '@/lib/decimal';
import { useCommand } from '@/graphql/useCommand';
import { useRows } from '@/graphql/useRows';
import type { Refused } from '@/graphql/userErrors';
import type { Edit } from '@/ui/table/types';
import { done } from '@/ui/notices';
import { ofPrices, PricesDocument, SetPricesDocument } from '../documents';
import { useText } from '../useText';
import { blankRow, enteredOf, jump, keyOfPrice, rowOf, withBlanks, type Entered, type PriceRow } from './rows';

const MOST = 5000; // loaded wholly up to here, so that sorting is honest and rows keep their place

type Asked = { listId: string; on: string | null; search: string; day: string };

/** What was typed into a cell and not taken, or taken with a doubt. */
export type Trouble = { value: string; before: string | null; refused: Refused | null };

const sign = (edits: readonly Edit<PriceRow>[], back: boolean) => JSON.stringify(edits.map(({ row, before, value }) => [row.product.id, row.minQuantity, back ? value : before, back ? before : value]));

/** The prices of a list and how they are entered: at once, each round with its way back. */
export function usePrices({ listId, on, search, day }: Asked) {
  const t = useText();
  const found = useRows(PricesDocument, { listId, on, search, first: 200 }, ofPrices, 'prices');
  const [blanks, setBlanks] = useState<PriceRow[]>([]);
  const [troubles, setTroubles] = useState<Record<string, Trouble>>({});
  const { run, busy, failure } = useCommand(SetPricesDocument);
  const rounds = useRef<{ sign: string; before: Entered[] }[]>([]);
  const rows = useMemo(() => withBlanks(found.rows.map(rowOf), blanks), [found.rows, blanks]);
  const { again, hasMore, loading, more } = found;
  useEffect(() => {
    if (hasMore && !loading && found.rows.length < MOST) more();
  }, [hasMore, loading, more, found.rows.length]);

  const enter = async (prices: Entered[], says: 'saved' | 'undone' | 'removed', signed = '') => {
    const answer = await run({ listId, prices });
    if (!answer.ok) return answer.refused;
    const before = answer.payload.before?.map(({ productId, amount, validFrom, validUntil, minQuantity }) => ({ productId, amount, validFrom, validUntil, minQuantity })) ?? [];
    if (signed) rounds.current = [...rounds.current.slice(-9), { sign: signed, before }];
    done(t(says, { count: prices.length }), says === 'undone' ? undefined : () => void enter(before, 'undone'));
    again();
    return [];
  };

  /** Ctrl Z gives the last round's opposite: then what really stood there is entered again. */
  const edit = async (edits: Edit<PriceRow>[]) => {
    const last = rounds.current.at(-1);
    if (last && last.sign === sign(edits, false)) {
      rounds.current = rounds.current.slice(0, -1);
      await enter(last.before, 'undone');
      setTroubles({});
      return;
    }
    const refused = await enter(edits.map(({ row, value }) => enteredOf(row, value, day)), 'saved', sign(edits, true));
    const next: Record<string, Trouble> = {};
    edits.forEach(({ row, before, value }, at) => {
      const against = refused.find(({ path }) => path[1] === String(at)) ?? (refused.length > 0 && edits.length === 1 ? refused[0] : undefined);
      if (against) next[keyOfPrice(row.product.id, row.minQuantity)] = { value, before: before || null, refused: against };
      else if (refused.length === 0 && value && jump(before || null, value)) next[keyOfPrice(row.product.id, row.minQuantity)] = { value, before, refused: null };
    });
    setTroubles(next);
  };
  const forget = ({ product, minQuantity }: PriceRow) => setTroubles((now) => Object.fromEntries(Object.entries(now).filter(([each]) => each !== keyOfPrice(product.id, minQuantity))));
  const add = (product: PriceRow['product']) => setBlanks((now) => [blankRow(product), ...now.filter((each) => each.product.id !== product.id)]);
  const troubleOf = ({ product, minQuantity, amount }: PriceRow) => {
    const trouble = troubles[keyOfPrice(product.id, minQuantity)];
    // Where a price has several days, a doubt stands at the one that was just entered.
    return trouble && (trouble.refused || amount === null || compare(amount, trouble.value) === 0) ? trouble : undefined;
  };
  return { ...found, rows, busy, commandFailure: failure, edit, enter, add, troubleOf, forget };
}
