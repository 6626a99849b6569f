import { Form } from '@/ui/Form';
import { Sheet } from '@/ui/Sheet';
import { TextField } from '@/ui/TextField';
import { useText } from '../shared/useText';

type Props = { open: boolean; onClose: () => void; /** Its id, or null where it was refused. */ onOpen: (name: string) => Promise<string | null> };

/** The name of another cart. */
export function NewCart({ open, onClose, onOpen }: Props) {
  const t = useText();
  const create = async ({ name }: { name: string }) => {
    const id = await onOpen(name.trim());
    if (id) onClose();
    return id ? [] : [{ path: [], message: t('cartNotOpened') }];
  };
  return (
    <Sheet open={open} onClose={onClose} title={t('newCart')}>
      <Form inSheet initial={{ name: '' }} action={t('openCart')} onSave={create} onCancel={onClose}>
        <TextField name="name" label={t('cartName')} hint={t('cartNameHint')} most={100} autoFocus />
      </Form>
    </Sheet>
  );
}
