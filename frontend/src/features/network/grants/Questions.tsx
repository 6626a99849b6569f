import { useMay } from '@/features/identity/shared/viewer';
import { formatQuantity } from '@/lib/format/number';
import { addDays, today } from '@/lib/format/parseDay';
import { Consent } from '@/ui/Consent';
import { DateField } from '@/ui/DateField';
import { FormSection } from '@/ui/FormSection';
import { ManyField } from '@/ui/ManyField';
import { Picker } from '@/ui/Picker';
import { RadioCards } from '@/ui/RadioCards';
import { SelectField } from '@/ui/SelectField';
import { SwitchField } from '@/ui/SwitchField';
import { Tag } from '@/ui/Tag';
import { TextField } from '@/ui/TextField';
import { useReading } from '@/ui/theme/look';
import type { Company } from '../shared/documents.platform';
import { useGoodsSearch } from '../stock/ProductSwitch';
import { asShown, type Level } from './asShown';
import type { Scope } from './draft';
import { useText } from './useText';
import type { Wizard } from './useWizard';

type Props = { wizard: Wizard; areaName: (code: string) => string; nameOf: (id: string) => string };

const brandsOf = (catalogue: Wizard['catalogue']) => [...new Set(catalogue.flatMap(({ brandId }) => brandId ?? []))];

const levels = [0, 1, 2, 3, 4, 5] as const;

function useTierWord() {
  const t = useText();
  return ({ tier }: Company) => {
    if (tier === -1) return t('supplier');
    return tier === 1 ? t('customer') : t('further', { count: Math.abs(tier ?? 0) });
  };
}

function Who({ wizard: { draft, set, choices, catalogue } }: { wizard: Wizard }) {
  const t = useText();
  const word = useTierWord();
  const options = choices.toSorted((one, other) => Math.abs(one.tier ?? 0) - Math.abs(other.tier ?? 0) || one.name.localeCompare(other.name));
  // Who buys from us has no brands of its own, mostly: propose those we trade in.
  const choose = (viewer: string) => {
    const down = (choices.find(({ id }) => id === viewer)?.tier ?? 0) > 0;
    set({ viewer, scope: down ? 'brands' : 'own', brands: down ? brandsOf(catalogue) : [] });
  };
  return (
    <FormSection title={t('q1')} hint={t('q1Hint')}>
      {options.length <= 6
        ? <RadioCards label={t('chooseWho')} value={draft.viewer} onChange={choose} options={options.map((company) => ({ value: company.id, label: company.name, aside: <span className="t-3 nowrap">{word(company)}</span> }))} />
        : <SelectField label={t('chooseWho')} value={draft.viewer} onChange={choose} options={options.map((company) => ({ value: company.id, label: company.name, note: word(company) }))} />}
    </FormSection>
  );
}

function HowMuch({ wizard, areaName }: Props) {
  const t = useText();
  const { locale } = useReading();
  const sample = wizard.stock?.[0]; // of which there is most: the steps tell it apart best
  const { draft, set } = wizard;
  const hint = (level: Level): string => {
    if (!sample || level === 0) return '';
    const { figure, parts, sold } = asShown(sample, level, areaName);
    if (figure.kind === 'yesNo') return t(figure.yes ? 'inStock' : 'out');
    if (figure.kind === 'band') return figure.to === null ? `${figure.from}+` : `${figure.from}–${figure.to}`;
    const listed = parts.map((part) => `${formatQuantity(part.available, locale)} ${part.name}`).join(locale === 'zh' ? '、' : ', ');
    return sold === null ? listed : `${listed}${locale === 'zh' ? '；' : '; '}${t('sold', { count: formatQuantity(sold, locale) })}`;
  };
  return (
    <FormSection title={t('q2')} hint={sample ? `${t('q2Hint')} ${sample.productName ?? ''}` : t('q2Hint')}>
      <RadioCards
        label={t('level')} value={String(draft.level)} onChange={(level) => set({ level: Number(level) as Level })}
        options={levels.map((level) => ({ value: String(level), label: t(`level_${level}`), hint: hint(level), aside: <Consent level={level} /> }))}
      />
    </FormSection>
  );
}

function Goods({ wizard: { draft, set } }: { wizard: Wizard }) {
  const t = useText();
  const search = useGoodsSearch();
  return (
    <div className="stack">
      <Picker label={t('addProduct')} placeholder={t('addProduct')} search={search} onPick={(pick) => { if (pick && !draft.products.some(({ value }) => value === pick.value)) set({ products: [...draft.products, pick] }); }} />
      <div className="row wrap">{draft.products.map((pick) => <Tag key={pick.value} onRemove={() => set({ products: draft.products.filter(({ value }) => value !== pick.value) })} removeLabel={t('removeProduct', { name: pick.label })}>{pick.label}</Tag>)}</div>
    </div>
  );
}

function Which({ wizard, nameOf }: Props) {
  const t = useText();
  const { draft, set, catalogue, theirCount } = wizard;
  const brands = brandsOf(catalogue);
  return (
    <FormSection title={t('q3')}>
      <RadioCards
        label={t('products')} value={draft.scope} onChange={(scope) => set({ scope: scope as Scope })}
        options={[
          { value: 'own', label: t('scopeOwn'), hint: theirCount === 0 ? t('scopeOwnNone') : '' },
          { value: 'brands', label: t('scopeBrands') },
          { value: 'products', label: t('scopeProducts') },
        ]}
      />
      {draft.scope === 'brands' && <ManyField label={t('brands')} value={draft.brands} onChange={(next) => set({ brands: next })} options={brands.map((id) => ({ value: id, label: nameOf(id) }))} />}
      {draft.scope === 'products' && <Goods wizard={wizard} />}
    </FormSection>
  );
}

function UntilWhen({ wizard: { draft, set } }: { wizard: Wizard }) {
  const t = useText();
  const { zone, now } = useReading();
  return (
    <FormSection title={t('q4')}>
      <DateField label={t('day')} value={draft.day} onChange={(day) => set({ day, endless: false })} disabled={draft.endless} least={addDays(today(zone, now), 0)} />
      <SwitchField label={t('endless')} value={draft.endless} onChange={(endless) => set({ endless })} />
    </FormSection>
  );
}

/** Five questions in plain words on one page. */
export function Questions(props: Props) {
  const t = useText();
  const may = useMay();
  const { draft, set, already } = props.wizard;
  return (
    <>
      <Who wizard={props.wizard} />
      <HowMuch {...props} />
      <Which {...props} />
      <UntilWhen wizard={props.wizard} />
      <FormSection title={t('q5')} hint={t('q5Hint')}>
        <TextField label={t('purposeLabel')} optional most={200} placeholder={t('purposePlace')} value={draft.purpose} onChange={(purpose) => set({ purpose })} />
      </FormSection>
      {already.length > 0 && may('visibility.grant.revoke') && (
        <FormSection title={t('already')} hint={t('addsUp')}>
          <SwitchField label={t('replace')} value={draft.replace} onChange={(replace) => set({ replace })} />
        </FormSection>
      )}
    </>
  );
}
