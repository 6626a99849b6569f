import type { CSSProperties } from 'react';
import { accentOf, type Accent } from '@/ui/theme/accent';
import type { Theme } from '@/ui/theme/palette';
import { useText } from '../shared/useText';

const styleOf = ({ accent, text, soft, line }: Accent) => ({ '--accent': accent, '--accent-text': text, '--accent-soft': soft, '--accent-line': line }) as CSSProperties;

/** What becomes of the brand's colour, on light and on dark, and why it was changed. */
export function LookPreview({ colour }: { colour: string }) {
  const t = useText();
  return (
    <div className="look-previews">
      {(['light', 'dark'] as Theme[]).map((theme) => {
        const accent = accentOf(colour || null, theme);
        return (
          <figure key={theme} className="look-preview" data-theme={theme} style={styleOf(accent)} aria-label={t(`company.${theme}`)}>
            <p className="look-tabs"><span className="here">{t('company.sample.tab')}</span><span>{t('company.sample.other')}</span></p>
            <p className="look-row"><b>SO-1124-0409</b> <span>{t('company.sample.row')}</span></p>
            <p className="look-row chosen"><b>SO-1124-0402</b> <span>{t('company.sample.chosen')}</span></p>
            <p className="look-last"><span className="look-ink">{t('company.sample.button')}</span><span className="look-link">{t('company.sample.link')}</span></p>
            <figcaption>{t(`company.change.${accent.change}`, { from: colour, to: accent.accent })}</figcaption>
          </figure>
        );
      })}
    </div>
  );
}
