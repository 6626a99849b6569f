import { useCallback } from 'react';
import { useClient, useQuery } from 'urql';
import { keyOf } from '@/graphql/ids';
import { Icon } from '@/ui/Icon';
import { Picker, type Pick } from '@/ui/Picker';
import { PartnerNameDocument, PartnersDocument } from './documents';
import type { Asked } from './useAsked';
import { useSharedText } from './useText';
import './insights.css';

function usePartners(): (query: string) => Promise<Pick[]> {
  const client = useClient();
  return useCallback(async (query) => {
    const { data } = await client.query(PartnersDocument, { search: query });
    return (data?.partners.edges ?? []).map(({ node }) => ({ value: node.id, label: node.name, note: node.number, codes: [node.number] }));
  }, [client]);
}

function Only({ id, onAway }: { id: string; onAway: () => void }) {
  const t = useSharedText();
  const [{ data }] = useQuery({ query: PartnerNameDocument, variables: { id } });
  const words = t('onlyPartner', { name: data?.partner?.name ?? '…' });
  return (
    <span className="ui-phrase">
      <span className="cut" title={words}>{words}</span>
      <button type="button" aria-label={t('allPartners')} onClick={onAway}><Icon name="close" size={12} /></button>
    </span>
  );
}

/** Narrows the figures to one partner. */
export function PartnerTools({ asked: { partnerId, put } }: { asked: Asked }) {
  const t = useSharedText();
  const search = usePartners();
  if (partnerId) return <Only id={partnerId} onAway={() => put({ partner: null })} />;
  return <div className="ins-partner"><Picker label={t('partner')} placeholder={t('choosePartner')} search={search} onPick={(pick) => pick && put({ partner: keyOf(pick.value) })} /></div>;
}
