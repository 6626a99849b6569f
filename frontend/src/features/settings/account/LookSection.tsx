import { useText } from '../shared/useText';

/** Language, theme, density and keys live in the person's menu, everywhere; here it is said where. */
export function LookSection() {
  const t = useText();
  return (
    <section className="section">
      <h2>{t('account.look')}</h2>
      <p className="t-2">{t('account.lookText')}</p>
    </section>
  );
}
