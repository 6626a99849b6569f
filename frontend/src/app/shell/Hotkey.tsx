import { useNavigate } from 'react-router';
import { useHotkey } from '@/ui/useHotkey';

type Props = { keys: string; run?: () => void; /** Or an address to go to. */ to?: string };

/** Keys without a button of their own. */
export function Hotkey({ keys, run, to }: Props) {
  const navigate = useNavigate();
  useHotkey(keys, () => {
    if (to) void navigate(to);
    run?.();
  });
  return null;
}
