import { useState } from 'react';
import { Field } from '@/features/inventory/shared/Field';
import { Refusals } from '@/features/inventory/shared/Refusals';
import { graphql } from '@/graphql';
import { useCommand } from '@/graphql/useCommand';
import { Button } from '@/ui/Button';
import { Confirm } from '@/ui/Confirm';
import { done } from '@/ui/notices';
import { useText } from './useText';

const CloseReceiptShortDocument = graphql(`
  mutation CloseReceiptShort($input: CloseReceiptShortInput!) {
    closeReceiptShort(input: $input) {
      receipt {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

type Props = { receipt: { id: string; number: string; partner: { name: string } }; missing: string; why: string | null; onDone: () => void };

/** What has not come by now will not come; the partner is told how much is missing. */
export function CloseShort({ receipt, missing, why, onDone }: Props) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const close = useCommand(CloseReceiptShortDocument);
  const said = { number: receipt.number, count: missing, partner: receipt.partner.name };
  const send = async () => {
    const outcome = await close.run({ receiptId: receipt.id, reason: reason.trim() });
    if (!outcome.ok) return;
    done(t('receive.closed', said));
    onDone();
  };
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)} why={why}>{t('receive.close')}</Button>
      {(close.refused.length > 0 || close.failure) && <Refusals refused={close.refused} failure={close.failure} />}
      <Confirm open={asking} onClose={() => setAsking(false)} title={t('receive.closeTitle', said)} action={t('receive.closeDo', said)} consequences={[t('receive.closeTold', said), t('receive.closeEnds')]} onConfirm={send}>
        <div style={{ marginTop: 12 }}><Field label={t('receive.closeReason')}>{(slots) => <input {...slots} className="goods-input" maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />}</Field></div>
      </Confirm>
    </>
  );
}
