import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from 'urql';
import { keyOf } from '@/graphql/ids';
import { type Pick, Picker } from '@/ui/Picker';
import { GoodsOnShowDocument } from './documents';
import { useText } from './useText';

/** Products of our own catalogue that the platform knows: only those can be compared. */
export function useGoodsSearch() {
  const client = useClient();
  return useCallback(async (query: string): Promise<Pick[]> => {
    const { data } = await client.query(GoodsOnShowDocument, { search: query || null, first: 20 }, { requestPolicy: 'network-only' });
    return (data?.catalogProducts.edges ?? []).flatMap(({ node }) => (node.productId ? [{ value: node.productId, label: node.name, mark: node.specification, note: node.sku, codes: [node.sku] }] : []));
  }, [client]);
}

/** Goes to another product. */
export function ProductSwitch() {
  const t = useText();
  const navigate = useNavigate();
  const search = useGoodsSearch();
  return <div style={{ width: 260 }}><Picker label={t('other')} placeholder={t('other')} search={search} onPick={(pick) => { if (pick) void navigate(`/network/stock/${keyOf(pick.value)}`); }} /></div>;
}
