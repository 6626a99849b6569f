import { Form } from '@/ui/Form';
import { Sheet } from '@/ui/Sheet';
import { TextField } from '@/ui/TextField';
import type { Refused } from '@/graphql/userErrors';
import { useText } from './useText';
import '@/ui/places.css';

type Props = {
  title: string;
  action: string;
  /** What will happen, in sentences. */
  says: string[];
  customer: string;
  optional?: boolean;
  onClose: () => void;
  onSave: (reason: string) => Promise<Refused[]>;
};

/** Saying no, or giving up: the consequences first, then the reason the customer reads. */
export function ReasonSheet({ title, action, says, customer, optional = false, onClose, onSave }: Props) {
  const t = useText();
  return (
    <Sheet open onClose={onClose} title={title}>
      <div className="section"><ul className="ui-confirm-list">{says.map((line) => <li key={line}>{line}</li>)}</ul></div>
      <Form inSheet always initial={{ reason: '' }} action={action} onCancel={onClose} onSave={({ reason }) => onSave(reason)}>
        <TextField name="reason" label={t('reason')} rows={3} most={500} optional={optional} autoFocus hint={t('reasonHint', { customer })} />
      </Form>
    </Sheet>
  );
}
