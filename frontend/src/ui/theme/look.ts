import { createContext, useContext } from 'react';
import type { Reading } from '@/lib/format/date';
import { accentOf, type Accent } from './accent';
import type { Theme } from './palette';

export type Density = 'compact' | 'comfortable' | 'touch';

export type LookValue = { theme: Theme; density: Density; /** No animation under test or by the reader's wish. */ still: boolean; accent: string; /** The accent in all its tones. */ tones: Accent };

export type ReadingValue = Reading & {
  /** Currency of amounts that name none. */
  currency: string;
};

export const LookContext = createContext<LookValue>({ theme: 'light', density: 'compact', still: false, accent: '#0b6675', tones: accentOf(null, 'light') });
export const ReadingContext = createContext<ReadingValue>({ locale: 'en', zone: 'UTC', currency: 'CNY' });

/** Theme and density as they are shown now. */
export const useLook = () => useContext(LookContext);

/** Language, zone and currency of the reader, for everything in lib/format. */
export const useReading = () => useContext(ReadingContext);
