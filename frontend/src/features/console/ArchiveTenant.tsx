import { useState } from 'react';
import { UserErrorList } from '@/graphql/UserErrorList';
import { useCommand } from '@/graphql/useCommand';
import { Button } from '@/ui/Button';
import { Confirm } from '@/ui/Confirm';
import { Line } from '@/ui/form/Line';
import { done } from '@/ui/notices';
import { ArchiveDocument, type Tenant } from './console.platform';
import { useText } from './useText';

/** Puts a closed company away for good; its address is typed once more, for there is no way back. */
export function ArchiveTenant({ tenant: { id: tenantId, name, slug }, onDone }: { tenant: Tenant; onDone: () => void }) {
  const t = useText();
  const archive = useCommand(ArchiveDocument);
  const [asked, setAsked] = useState(false);
  const [typed, setTyped] = useState('');
  const run = async () => {
    const { ok } = await archive.run({ tenantId, slug: typed.trim() });
    if (ok) { done(t('archived', { name })); onDone(); }
    return ok;
  };
  return (
    <>
      <Button look="bad" onClick={() => setAsked(true)}>{t('archive')}</Button>
      <Confirm
        bad open={asked} onClose={() => setAsked(false)} title={t('archiveAsk', { name })} action={t('archive')} why={typed.trim() === slug ? null : t('archiveType', { slug })}
        consequences={[t('archivePeople'), t('archiveLinks'), t('archiveWaits'), t('archiveDomains'), t('archiveBooks')]} onConfirm={run}
      >
        <UserErrorList refused={archive.refused} />
        <label className="stack"><span>{t('archiveType', { slug })}</span><Line value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" spellCheck={false} /></label>
      </Confirm>
    </>
  );
}
