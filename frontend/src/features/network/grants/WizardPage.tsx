import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '@/features/identity/shared/viewer';
import { UserErrorList } from '@/graphql/UserErrorList';
import { useCommand } from '@/graphql/useCommand';
import { Sentence } from '@/lib/i18n/Sentence';
import { Button } from '@/ui/Button';
import { Failed } from '@/ui/Failed';
import { Ink } from '@/ui/Ink';
import { Nothing } from '@/ui/Nothing';
import { done } from '@/ui/notices';
import { PageFrame } from '@/ui/PageFrame';
import { useReading } from '@/ui/theme/look';
import { useTablet } from '@/ui/theme/useMedia';
import { useAreas } from '../stock/useAreas';
import { GrantViewDocument, RevokeViewDocument } from './commands.platform';
import { inputOf, missingIn } from './draft';
import { Preview } from './Preview';
import { Questions } from './Questions';
import { useText } from './useText';
import { useWizard, type Wizard } from './useWizard';
import { draftWhich, sentenceOf } from './words';
import '../stock/stock.css';
import './grants.css';

function useGrant({ draft, viewer, already }: Wizard) {
  const t = useText();
  const navigate = useNavigate();
  const { zone } = useReading();
  const grant = useCommand(GrantViewDocument);
  const revoke = useCommand(RevokeViewDocument);
  const run = async () => {
    const outcome = await grant.run(inputOf(draft, zone));
    if (!outcome.ok) return;
    // Only now: between the two the viewer sees the higher of both, never nothing.
    if (draft.replace) for (const { id } of already) if (!(await revoke.run({ grantId: id })).ok) return;
    done(t('done', { name: viewer?.name ?? '' }));
    void navigate('/network/grants');
  };
  return { run, busy: grant.busy || revoke.busy, refused: [...grant.refused, ...revoke.refused], failure: grant.failure ?? revoke.failure };
}

/** Five questions that fold into a sentence; beside them, live, what the other side will see. */
export function WizardPage() {
  const t = useText();
  const may = useMay();
  const reading = useReading();
  const tablet = useTablet();
  const [side, showSide] = useState(false);
  const wizard = useWizard();
  const { areaName } = useAreas(wizard.companies);
  const { draft, viewer, theirCount, companies } = wizard;
  const nameOf = (id: string) => companies.find((company) => company.id === id)?.name ?? '…';
  const which = draftWhich(draft, viewer, theirCount, nameOf, t);
  const grant = useGrant(wizard);
  const missing = missingIn(draft);
  if (wizard.known && wizard.choices.length === 0) {
    return <PageFrame back="/network/grants" title={t('wizard')}><Nothing action={may('network.link.view') && <Button to="/network/partners">{t('toPartners')}</Button>}>{t('nobody')}</Nothing></PageFrame>;
  }
  const preview = <Preview wizard={wizard} areaName={areaName} which={which} />;
  const why = missing ? t(missing) : null;
  return (
    <PageFrame
      back="/network/grants" title={t('wizard')} lead={<span className="net-sentence"><Sentence text={sentenceOf(draft, viewer, which, reading, t)} /></span>}
      side={preview} sideWidth={440} sideTitle={t('previewOpen')} sideOpen={side} onSideClose={() => showSide(false)}
      foot={(
        <div className="row wrap net-foot">
          <Ink onClick={() => void grant.run()} busy={grant.busy} why={why} keys="Ctrl Enter">{viewer ? t('action', { name: viewer.name }) : t('actionOpen')}</Ink>
          {tablet && <Button onClick={() => showSide(true)}>{t('previewOpen')}</Button>}
          <UserErrorList refused={grant.refused} />
        </div>
      )}
    >
      <div className="net-questions">
        <Questions wizard={wizard} areaName={areaName} nameOf={nameOf} />
        {grant.failure && <Failed reference={grant.failure.reference} onRetry={() => void grant.run()}>{grant.failure.kind === 'refusal' ? grant.failure.message : undefined}</Failed>}
      </div>
    </PageFrame>
  );
}
