import { UserErrorList } from '@/graphql/UserErrorList';
import { useCommand } from '@/graphql/useCommand';
import { Confirm } from '@/ui/Confirm';
import { Failed } from '@/ui/Failed';
import { done } from '@/ui/notices';
import type { Grant } from '../shared/documents.platform';
import { RevokeViewDocument } from './commands.platform';
import { useText } from './useText';

/** Taking a grant back says what it means before it is done. */
export function TakeBack({ grant, onClose, onDone }: { grant: Grant | null; onClose: () => void; onDone: () => void }) {
  const t = useText();
  const { run, refused, failure, forget } = useCommand(RevokeViewDocument);
  const name = grant?.viewer.name ?? '';
  const take = async () => {
    if (!grant || !(await run({ grantId: grant.id })).ok) return false;
    done(t('stopped', { name }));
    onDone();
    return true;
  };
  const close = () => {
    forget();
    onClose();
  };
  return (
    <Confirm open={grant !== null} onClose={close} title={t('confirmTitle', { name })} action={t('stop')} onConfirm={take} bad>
      <p className="t-2">{t('stopAtOnce')}</p>
      <UserErrorList refused={refused} />
      {failure && <Failed reference={failure.reference}>{failure.kind === 'refusal' ? failure.message : undefined}</Failed>}
    </Confirm>
  );
}
