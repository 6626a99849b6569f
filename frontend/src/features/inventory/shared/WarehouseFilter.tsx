import type { House } from './useWarehouses';
import { WarehouseSelect } from './WarehouseSelect';

/** One warehouse or all, by code: the address reads better so. */
export function WarehouseFilter({ houses, at, onChange }: { houses: readonly House[]; at: string; onChange: (code: string) => void }) {
  const idOf = (code: string) => houses.find((each) => each.code === code)?.id ?? '';
  const codeOf = (id: string) => houses.find((each) => each.id === id)?.code ?? '';
  return <WarehouseSelect all houses={houses} value={idOf(at)} onChange={(id) => onChange(codeOf(id))} />;
}
