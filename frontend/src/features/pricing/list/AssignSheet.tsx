import { useCustomerSearch } from '@/features/sales/shared/searches';
import { useCommand } from '@/graphql/useCommand';
import { Form } from '@/ui/Form';
import { done } from '@/ui/notices';
import type { Pick } from '@/ui/Picker';
import { PickerField } from '@/ui/PickerField';
import { Sheet } from '@/ui/Sheet';
import { AssignPriceListDocument, type PriceList } from '../documents';
import { useText } from '../useText';

/** Entitles customers to a list; a list with one customer is its own (PRC-03). */
export function AssignSheet({ list, onClose, onDone }: { list: PriceList; onClose: () => void; onDone: () => void }) {
  const t = useText();
  const search = useCustomerSearch();
  const { run } = useCommand(AssignPriceListDocument);
  const save = async ({ partner }: { partner: Pick | null }) => {
    if (!partner) return [];
    const answer = await run({ listId: list.id, partnerIds: [partner.value] });
    if (!answer.ok) return answer.refused;
    done(t('assigned', { partner: partner.label, code: list.code }));
    onDone();
    onClose();
    return [];
  };
  return (
    <Sheet open onClose={onClose} title={`${t('assign')}, ${list.code}`}>
      {list.partners.length > 0 && <ul className="section stack">{list.partners.map(({ id, name }) => <li key={id}>{name}</li>)}</ul>}
      <Form inSheet initial={{ partner: null as Pick | null }} action={t('add')} onCancel={onClose} onSave={save}>
        <PickerField name="partner" label={t('assignTo')} search={search} hint={t('assignHint')} autoFocus />
      </Form>
    </Sheet>
  );
}
