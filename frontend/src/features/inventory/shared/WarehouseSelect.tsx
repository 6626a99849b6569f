import { useText } from './useText';
import type { House } from './useWarehouses';

type Props = { houses: readonly House[]; value: string; onChange: (id: string) => void; /** Offer "all"; its value is ''. */ all?: boolean; id?: string; label?: string };

export function WarehouseSelect({ houses, value, onChange, all, id, label }: Props) {
  const t = useText();
  return (
    <select className="goods-input" id={id} aria-label={id ? undefined : (label ?? t('warehouse'))} value={value} onChange={(event) => onChange(event.target.value)}>
      {all && <option value="">{t('allWarehouses')}</option>}
      {houses.map(({ id: key, code, name }) => <option key={key} value={key}>{name === code ? name : `${name} · ${code}`}</option>)}
    </select>
  );
}
