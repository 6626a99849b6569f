import { useHotkey } from '@/ui/useHotkey';
import { useChosenLook } from '@/lib/look';
import { usePreferences } from '@/features/identity/shared/usePreferences';

/** Ctrl . changes the height of rows and controls, never what is shown. */
export function useDensityKey() {
  const { density } = useChosenLook();
  const { look } = usePreferences();
  useHotkey('Ctrl .', () => look({ density: density === 'compact' ? 'comfortable' : 'compact' }));
}
