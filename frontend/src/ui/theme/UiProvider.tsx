import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import { Notice } from '../Notice';
import { accentOf, type Accent } from './accent';
import './base.css';
import { type Density, LookContext, type LookValue, ReadingContext, type ReadingValue } from './look';
import type { Theme } from './palette';
import { useMedia } from './useMedia';

type Props = {
  /** What the user chose; "system" follows the machine. */
  theme?: Theme | 'system';
  density?: 'compact' | 'comfortable';
  /** Brand colour of the house we are in: own in the back office, the seller's in the mall. */
  brand?: string | null;
  /** Brand colour of the other party on two-sided pages. */
  partnerBrand?: string | null;
  reading: ReadingValue;
  /** Inside another UiProvider: the mall with the seller's colours. */
  nested?: boolean;
  children: ReactNode;
};

function useRoot(theme: Theme, density: Density, accent: Accent, partner: Accent | null, locale: string) {
  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement;
    dataset['theme'] = theme;
    dataset['density'] = density;
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
    const values = { accent: accent.accent, 'accent-text': accent.text, 'accent-soft': accent.soft, 'accent-line': accent.line };
    for (const [name, value] of Object.entries(values)) style.setProperty(`--${name}`, value);
    for (const [name, value] of [['partner', partner?.accent], ['partner-soft', partner?.soft]] as const) {
      if (value) style.setProperty(`--${name}`, value);
      else style.removeProperty(`--${name}`);
    }
  }, [theme, density, accent, partner, locale]);
}

/** Colours, sizes, language and zone for everything below; once per page, nested where the house changes (the mall). */
export function UiProvider({ theme = 'system', density = 'compact', brand, partnerBrand, reading, nested, children }: Props) {
  const prefersDark = useMedia('(prefers-color-scheme: dark)');
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const coarse = useMedia('(pointer: coarse), (max-width: 639px)');
  const shown: Theme = theme === 'system' ? (prefersDark ? 'dark' : 'light') : theme;
  const size: Density = coarse ? 'touch' : density;
  const accent = useMemo(() => accentOf(brand, shown), [brand, shown]);
  const partner = useMemo(() => (partnerBrand ? accentOf(partnerBrand, shown) : null), [partnerBrand, shown]);
  const look = useMemo<LookValue>(() => ({ theme: shown, density: size, still, accent: accent.accent, tones: accent }), [shown, size, still, accent]);
  useRoot(shown, size, accent, partner, reading.locale);
  return (
    <LookContext value={look}>
      <ReadingContext value={reading}>{children}{!nested && <Notice />}</ReadingContext>
    </LookContext>
  );
}
