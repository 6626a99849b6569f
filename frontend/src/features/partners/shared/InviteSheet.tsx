import { Form } from '@/ui/Form';
import { done } from '@/ui/notices';
import { SelectField } from '@/ui/SelectField';
import { Sheet } from '@/ui/Sheet';
import { TextField } from '@/ui/TextField';
import type { Partner } from './documents';
import { scenarios } from './partnerState';
import type { Side } from './PartnerView';
import { useInvite } from './useInvite';
import { useText } from './useText';

type Props = { partner: Partner; side: Side; /** Of a link that was. */ gln: string; onClose: () => void; onDone: () => void };

/** Invites a company whose account is here already: what comes of it goes on with this account. */
export function InviteSheet({ partner, side, gln, onClose, onDone }: Props) {
  const t = useText();
  const invite = useInvite();
  const save = async (values: { gln: string; scenario: string }) => {
    const against = await invite({ partnerId: partner.id, weSupply: side === 'sell', ...values });
    if (against.length > 0) return against;
    done(t('invited', { name: partner.name }));
    onDone();
    onClose();
    return [];
  };
  return (
    <Sheet open onClose={onClose} title={t('inviteTitle', { name: partner.name })}>
      <Form inSheet always initial={{ gln, scenario: partner.orderScenario }} onSave={save} action={t('send')} onCancel={onClose}>
        <TextField name="gln" label={t('gln')} hint={t('glnHint')} check={(text) => (/^\d{13}$/.test(text.replace(/\s/g, '')) ? null : t('glnWrong'))} autoFocus />
        {side === 'sell' && <SelectField name="scenario" label={t('ordersIn')} options={scenarios.map((value) => ({ value, label: t(`scenario.${value}`) }))} />}
        <p className="t-2">{t('inviteMeans')} {t('inviteFile')}</p>
      </Form>
    </Sheet>
  );
}
