import type { Refused } from '@/graphql/userErrors';
import { Form } from '@/ui/Form';
import { Sheet } from '@/ui/Sheet';
import { TextField } from '@/ui/TextField';
import { useText } from '../useText';
import '@/ui/places.css';

type Props = { title: string; action: string; /** What will happen, in sentences. */ says: string[]; /** Who reads the reason. */ hint: string; optional?: boolean; onClose: () => void; onSave: (reason: string) => Promise<Refused[]> };

/** Saying no, or giving up: the consequences first, then the reason. */
export function ReasonSheet({ title, action, says, hint, optional = false, onClose, onSave }: Props) {
  const t = useText();
  const save = async ({ reason }: { reason: string }) => {
    const refused = await onSave(reason.trim());
    if (refused.length === 0) onClose();
    return refused;
  };
  return (
    <Sheet open onClose={onClose} title={title}>
      <div className="section"><ul className="ui-confirm-list">{says.map((line) => <li key={line}>{line}</li>)}</ul></div>
      <Form inSheet always initial={{ reason: '' }} action={action} onCancel={onClose} onSave={save}>
        <TextField name="reason" label={t('reasonWord')} rows={3} most={500} optional={optional} autoFocus hint={hint} />
      </Form>
    </Sheet>
  );
}
