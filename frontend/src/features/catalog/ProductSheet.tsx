import { sentenceOf } from '@/graphql/sentenceOf';
import { useCommand } from '@/graphql/useCommand';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { Form } from '@/ui/Form';
import { done } from '@/ui/notices';
import { NumberField } from '@/ui/NumberField';
import { SelectField } from '@/ui/SelectField';
import { Sheet } from '@/ui/Sheet';
import { SwitchField } from '@/ui/SwitchField';
import { TextField } from '@/ui/TextField';
import { AddProductsDocument } from './documents';
import type { CategoryChoice } from './useCategories';
import { useText } from './useText';
import { productsOf, refusedAt, variantsIn } from './variants';

type Props = { categories: readonly CategoryChoice[]; onClose: () => void; onDone: () => void };
const empty = { name: '', code: '', category: '', variants: '', case: '', specification: '', publish: true };

/** A new product with its variants, each with its own code and barcode, and its units (PRD-02, PRD-03). */
export function ProductSheet({ categories, onClose, onDone }: Props) {
  const t = useText();
  const language = useLanguage();
  const { run } = useCommand(AddProductsDocument);
  const save = async ({ publish, variants: text, ...facts }: typeof empty) => {
    const { variants, wrong } = variantsIn(text);
    if (wrong) return [{ path: ['variants'], message: t(wrong.kind, { line: wrong.line }) }];
    const products = productsOf(facts, variants);
    const outcome = await run({ products, publish, onlyNew: true });
    if (!outcome.ok) return outcome.failure ? [{ path: [], message: outcome.failure.message || t('failed') }] : outcome.refused.map((each) => refusedAt(each.path, variants.length > 0, (line) => (line === null ? sentenceOf(each, language) : t('inLine', { line, what: sentenceOf(each, language) }))));
    done(t('made', { count: products.length }));
    onDone();
    return [];
  };
  return (
    <Sheet open onClose={onClose} title={t('add')}>
      <Form inSheet initial={empty} onSave={save} action={t('save')} onCancel={onClose}>
        <TextField name="name" label={t('name')} most={180} autoFocus />
        <TextField name="code" label={t('code')} hint={t('codeHint')} most={60} />
        <SelectField name="category" label={t('category')} optional options={categories.map(({ code, path }) => ({ value: code, label: path }))} />
        <TextField name="variants" label={t('variants')} hint={t('variantsHint')} rows={4} most={4000} optional />
        <NumberField name="case" label={t('case')} hint={t('caseHint')} places={0} least="2" most="100000" optional />
        <TextField name="specification" label={t('specification')} most={400} optional />
        <SwitchField name="publish" label={t('publish')} hint={t('publishHint')} />
      </Form>
    </Sheet>
  );
}
