import { useCallback } from 'react';
import { InviteDocument } from '@/features/network/shared/commands.platform';
import { sentenceOf } from '@/graphql/sentenceOf';
import { useCommand } from '@/graphql/useCommand';
import type { Refused } from '@/graphql/userErrors';
import { useLanguage } from '@/lib/i18n/useLanguage';
import type { FormError } from '@/ui/form/formState';
import { IdentifyPartnerDocument } from './commands';
import { useText } from './useText';

type Wish = { partnerId: string; gln: string; weSupply: boolean; scenario: string };
type Against = { refused: Refused[]; failure: { message: string } | null };

/** Says which company an account is for, then invites that company: its link goes on with this account. */
export function useInvite(): (wish: Wish) => Promise<FormError[]> {
  const t = useText();
  const language = useLanguage();
  const { run: identify } = useCommand(IdentifyPartnerDocument);
  const { run: invite } = useCommand(InviteDocument);
  return useCallback(async ({ partnerId, gln: typed, weSupply, scenario }) => {
    const words = ({ refused, failure }: Against) => (failure ? [{ path: [], message: failure.message || t('saveFailed') }] : refused.map((each) => ({ path: ['gln'], message: each.code === 'NOT_FOUND' ? t('glnUnknown', { gln: typed }) : sentenceOf(each, language) })));
    const gln = typed.replace(/\s/g, '');
    const known = await identify({ partnerId, gln });
    if (!known.ok) return words(known);
    const asked = await invite({ ourSide: weSupply ? 'SUPPLIER' : 'CUSTOMER', gln, organisationId: null, orderScenario: scenario.toLowerCase() });
    return asked.ok ? [] : words(asked);
  }, [t, language, identify, invite]);
}
