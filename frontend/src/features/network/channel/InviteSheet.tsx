import { useLanguage } from '@/lib/i18n/useLanguage';
import { sentenceOf } from '@/graphql/sentenceOf';
import { useCommand } from '@/graphql/useCommand';
import { Form } from '@/ui/Form';
import { done } from '@/ui/notices';
import { RadioCards } from '@/ui/RadioCards';
import { SelectField } from '@/ui/SelectField';
import { Sheet } from '@/ui/Sheet';
import { TextField } from '@/ui/TextField';
import { InviteDocument } from '../shared/commands.platform';
import { useText } from './useText';

const empty = { side: 'SUPPLIER', gln: '', scenario: 'wholesale' };

/** Asks a company to trade with ours, by its GLN. */
export function InviteSheet({ open, onClose, onDone }: { open: boolean; onClose: () => void; onDone: () => void }) {
  const t = useText();
  const language = useLanguage();
  const invite = useCommand(InviteDocument);
  const save = async ({ side, gln, scenario }: typeof empty) => {
    const outcome = await invite.run({ ourSide: side === 'CUSTOMER' ? 'CUSTOMER' : 'SUPPLIER', gln: gln.replace(/\s/g, ''), organisationId: null, orderScenario: scenario });
    if (!outcome.ok) {
      const refused = outcome.refused.map((each) => ({ path: each.path.at(-1) === 'orderScenario' ? ['scenario'] : ['gln'], message: sentenceOf(each, language) }));
      return refused.length > 0 ? refused : [{ path: [], message: outcome.failure?.message || t('loadFailed') }];
    }
    done(t('sent', { name: outcome.payload.link?.partner.name ?? gln }));
    onDone();
    onClose();
    return [];
  };
  return (
    <Sheet open={open} onClose={onClose} title={t('inviteTitle')}>
      <Form initial={empty} onSave={save} action={t('send')} onCancel={onClose} inSheet>
        <RadioCards name="side" label={t('whoIs')} options={[{ value: 'SUPPLIER', label: t('theyBuy') }, { value: 'CUSTOMER', label: t('theySupply') }]} />
        <TextField name="gln" label={t('glnLabel')} hint={t('glnHint')} check={(text) => (/^\d{13}$/.test(text.replace(/\s/g, '')) ? null : t('glnWrong'))} />
        <SelectField name="scenario" label={t('scenarioLabel')} options={[{ value: 'wholesale', label: t('wholesale') }, { value: 'retail', label: t('retail') }, { value: 'direct', label: t('direct') }]} />
      </Form>
    </Sheet>
  );
}
