import { useState } from 'react';
import { useQuery } from 'urql';
import { useCommand } from '@/graphql/useCommand';
import { upload, type Uploaded } from '@/lib/upload';
import { Button } from '@/ui/Button';
import { ColourField } from '@/ui/ColourField';
import { Failed } from '@/ui/Failed';
import { FileDrop } from '@/ui/FileDrop';
import { Form } from '@/ui/Form';
import { FormSection } from '@/ui/FormSection';
import { Loading } from '@/ui/Loading';
import { Logo } from '@/ui/Logo';
import { PageFrame } from '@/ui/PageFrame';
import { Refusal } from '@/ui/Refusal';
import { TextField } from '@/ui/TextField';
import { useFormErrors } from '../shared/useFormErrors';
import { useText } from '../shared/useText';
import { ChangeLookDocument, HouseDocument } from './documents';
import { LookPreview } from './LookPreview';
import '../settings.css';

type Values = { displayName: string; mallTitle: string; colour: string; logo: string };

/** Name, logo and colour: how the company looks to its people and in its mall. */
export function CompanyPage() {
  const t = useText();
  const [{ data, error }, ask] = useQuery({ query: HouseDocument });
  const change = useCommand(ChangeLookDocument);
  const errorsOf = useFormErrors();
  const house = data?.house;

  async function save({ displayName, mallTitle, colour, logo }: Values) {
    const outcome = await change.run({ displayName, mallTitle, colour, ...(logo === 'remove' ? { removeLogo: true } : logo ? { logoId: logo } : {}) });
    if (outcome.ok) location.reload(); // every part of the page wears the new look
    return errorsOf(outcome);
  }

  return (
    <PageFrame title={t('company.title')} lead={t('company.lead')}>
      {error && !house && <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!house && !error && <Loading />}
      {house && (
        <Form<Values> initial={{ displayName: house.name, mallTitle: house.mallTitle, colour: house.colour, logo: '' }} onSave={save} action={t('company.save')}>
          {(values, set) => (
            <>
              <FormSection title={t('company.who')}>
                <TextField name="displayName" label={t('company.name')} most={120} />
                <TextField name="mallTitle" label={t('company.mall')} hint={t('company.mallHint', { name: values.displayName })} most={120} optional />
              </FormSection>
              <FormSection title={t('company.logo')} hint={t('company.logoHint')}>
                <LogoChoice name={values.displayName} current={house.logoUrl ?? null} value={values.logo} onChange={(logo) => set('logo', logo)} />
              </FormSection>
              <FormSection title={t('company.colourQuestion')}>
                <ColourField name="colour" label={t('company.colour')} optional />
                {values.colour && <Button look="link" size="s" onClick={() => set('colour', '')}>{t('company.ours')}</Button>}
                <LookPreview colour={values.colour} />
              </FormSection>
            </>
          )}
        </Form>
      )}
    </PageFrame>
  );
}

type LogoProps = { name: string; current: string | null; value: string; onChange: (value: string) => void };

function LogoChoice({ name, current, value, onChange }: LogoProps) {
  const t = useText();
  const [given, setGiven] = useState<{ file: Uploaded; picture: string } | null>(null);
  const [refusal, setRefusal] = useState('');
  async function take(file: File) {
    const answer = await upload(file);
    setRefusal(answer.ok ? '' : answer.message || t('failed'));
    if (!answer.ok) return;
    setGiven({ file: answer.file, picture: answer.file.url });
    onChange(answer.file.id);
  }
  const picture = value === 'remove' ? null : (given?.picture ?? current);
  return (
    <div className="stack">
      <div className="row"><Logo name={name || '?'} picture={picture} size={48} /><Logo name={name || '?'} picture={picture} size={24} /><span className="t-3 small">{given ? given.file.name : ''}</span>
        {picture && <Button look="quiet" size="s" onClick={() => { setGiven(null); onChange(current ? 'remove' : ''); }}>{t('company.removeLogo')}</Button>}
      </div>
      <FileDrop accept=".png,.jpg,.jpeg,.webp" mostMb={2} hint="PNG, JPEG, WebP" onFiles={([file]) => { if (file) void take(file); }} />
      {refusal && <Refusal tone="bad">{refusal}</Refusal>}
    </div>
  );
}
