import { useCallback, useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { keyOf } from '@/graphql/ids';
import type { MenuItem } from '@/ui/Menu';
import type { OrderLine } from '@/ui/order/types';
import { useText } from '../shared/useText';
import type { Pad } from './usePad';

/** What else can be done with a line. */
export function useLineMenu(pad: Pad): (line: OrderLine) => MenuItem[] {
  const t = useText();
  const navigate = useNavigate();
  const { rows, set } = pad;
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  });
  return useCallback(({ id }: OrderLine): MenuItem[] => {
    const row = latest.current.find(({ lineKey }) => lineKey === id);
    if (!row) return [];
    const isIn = row.line.quantity !== '0';
    const { suggested } = row.line;
    return [
      { key: 'open', label: t('openProduct'), onSelect: () => void navigate(`/buy/products/${keyOf(row.productId)}`) },
      ...(suggested ? [{ key: 'take', label: t('takeSuggestion', { quantity: suggested }), keys: 'Alt ↓', onSelect: () => set([{ id, quantity: suggested }]) }] : []),
      ...(isIn ? [{ key: 'park', label: row.isParked ? t('unpark') : t('park'), onSelect: () => set([{ id, isParked: !row.isParked }]) }] : []),
      ...(isIn ? [{ key: 'out', label: t('takeOut'), icon: 'trash' as const, onSelect: () => set([{ id, quantity: '0', isParked: false }]) }] : []),
    ];
  }, [set, t, navigate]);
}
