import { sentenceOf } from '@/graphql/sentenceOf';
import { useCommand } from '@/graphql/useCommand';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { Form } from '@/ui/Form';
import { done } from '@/ui/notices';
import { SelectField } from '@/ui/SelectField';
import { Sheet } from '@/ui/Sheet';
import { TextField } from '@/ui/TextField';
import { SaveCategoryDocument } from './documents';
import type { CategoryChoice } from './useCategories';
import { useText } from './useText';

type Props = { categories: readonly CategoryChoice[]; onClose: () => void; onDone: () => void };
const empty = { name: '', code: '', parentId: '' };
const DEEPEST = 4;

/** One more category, at the top or below another; four levels at most (PRD-06). */
export function CategorySheet({ categories, onClose, onDone }: Props) {
  const t = useText();
  const language = useLanguage();
  const { run } = useCommand(SaveCategoryDocument);
  const save = async ({ name, code, parentId }: typeof empty) => {
    const outcome = await run({ name, code, ...(parentId ? { parentId } : {}), position: categories.length });
    if (!outcome.ok) return outcome.failure ? [{ path: [], message: outcome.failure.message || t('failed') }] : outcome.refused.map((each) => ({ path: each.path, message: sentenceOf(each, language) }));
    done(t('categoryMade', { name }));
    onDone();
    return [];
  };
  return (
    <Sheet open onClose={onClose} title={t('addCategory')}>
      <Form inSheet initial={empty} onSave={save} action={t('saveCategory')} onCancel={onClose}>
        <TextField name="name" label={t('name')} most={100} autoFocus />
        <TextField name="code" label={t('categoryCode')} most={40} />
        <SelectField name="parentId" label={t('parent')} hint={t('categoryHint')} placeholder={t('top')} optional options={categories.filter(({ level }) => level < DEEPEST).map(({ id, path }) => ({ value: id, label: path }))} />
      </Form>
    </Sheet>
  );
}
