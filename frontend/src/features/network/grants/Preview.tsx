import { Consent } from '@/ui/Consent';
import { Known } from '@/ui/Known';
import { Quantity } from '@/ui/Quantity';
import { When } from '@/ui/When';
import { formatQuantity } from '@/lib/format/number';
import { useReading } from '@/ui/theme/look';
import { asShown, type Shown } from './asShown';
import { useText } from './useText';
import type { Wizard } from './useWizard';

const SHOWN = 6;

function Row({ shown }: { shown: Shown }) {
  const t = useText();
  const { locale } = useReading();
  return (
    <li className="net-shown">
      <span className="row"><span className="grow"><span className="two-lines">{shown.name}</span><span className="small t-3">{shown.code}</span></span><Known value={shown.figure} strong /></span>
      {shown.parts.length > 0 && <ul className="small">{shown.parts.map((part, at) => <li key={at} className="row"><span className="grow t-2 cut">{part.name}</span><Quantity value={part.available} alarm /></li>)}</ul>}
      {shown.sold !== null && <p className="small t-3">{t('sold', { count: formatQuantity(shown.sold, locale) })}{shown.asOf && <>, {t('changed')} <When at={shown.asOf} /></>}</p>}
    </li>
  );
}

/** The right half: what they will see, with our own real figures, while the questions are answered. */
export function Preview({ wizard, areaName, which }: { wizard: Wizard; areaName: (code: string) => string; which: string }) {
  const t = useText();
  const { draft, viewer, stock, inScope } = wizard;
  const rows = stock ?? [];
  const shown = draft.level === 0 ? [] : rows.slice(0, SHOWN).map((row) => asShown(row, draft.level, areaName));
  return (
    <section className="section" aria-live="polite">
      <h2>{viewer ? t('preview', { name: viewer.name }) : t('previewOpen')}</h2>
      <p className="t-2"><Consent level={draft.level} word /></p>
      <p className="t-2">{which}</p>
      {draft.level === 0 ? <p className="t-2 net-gap">{t('previewNone')}</p> : shown.length > 0 ? <ul className="net-shown-list">{shown.map((each) => <Row key={each.id} shown={each} />)}</ul> : stock !== null && <p className="t-2 net-gap">{t('previewNoGoods')}</p>}
      {draft.level > 0 && inScope > shown.length && shown.length > 0 && <p className="small t-3">{t('more', { count: inScope - shown.length })}</p>}
      <p className="t-3 small net-gap">{t(draft.scope === 'own' ? 'never_see' : 'neverBrands')}</p>
    </section>
  );
}
