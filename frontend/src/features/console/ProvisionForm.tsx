import type { TenantKind } from '@/graphql/generated/platform/graphql';
import { sentenceOf } from '@/graphql/sentenceOf';
import { useCommand } from '@/graphql/useCommand';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { Form } from '@/ui/Form';
import { done } from '@/ui/notices';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import { ProvisionDocument } from './console.platform';
import { useText } from './useText';

type Values = { name: string; slug: string; kind: string; currency: string; zone: string; locale: string; ownerName: string; ownerEmail: string; gln: string };
const usual: Values = { name: '', slug: '', kind: 'DEALER', currency: 'CNY', zone: 'Asia/Shanghai', locale: 'zh', ownerName: '', ownerEmail: '', gln: '' };

/** A new company, with the person who owns it. */
export function ProvisionForm({ onDone }: { onDone: () => void }) {
  const t = useText();
  const language = useLanguage();
  const provision = useCommand(ProvisionDocument);
  async function save(values: Values) {
    const outcome = await provision.run({ ...values, kind: values.kind as TenantKind });
    if (outcome.ok) { done(t('asked', { name: values.name })); onDone(); return []; }
    if (outcome.failure) return [{ message: outcome.failure.message || t('failed') }];
    return outcome.refused.map((each) => ({ path: each.path, message: sentenceOf(each, language) }));
  }
  return (
    <Form<Values> inSheet initial={usual} onSave={save} action={t('add')}>
      <TextField name="name" label={t('name')} autoFocus />
      <TextField name="slug" label={t('address')} hint={t('slugHint')} />
      <SelectField name="kind" label={t('kindHead')} options={(['BRAND', 'DEALER', 'STORE'] as const).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} />
      <TextField name="ownerName" label={t('owner')} />
      <TextField name="ownerEmail" label={t('ownerEmail')} type="email" hint={t('ownerHint')} />
      <TextField name="gln" label="GLN" hint={t('glnHint')} most={13} optional />
      <TextField name="currency" label={t('currency')} most={3} />
      <TextField name="zone" label={t('zone')} />
      <SelectField name="locale" label={t('language')} options={[{ value: 'zh', label: '中文' }, { value: 'en', label: 'English' }]} />
    </Form>
  );
}
