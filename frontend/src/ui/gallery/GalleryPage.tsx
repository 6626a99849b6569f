import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'react-router';
import { speak } from '@/lib/i18n/language';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { PageFrame } from '../PageFrame';
import { Segmented } from '../Segmented';
import { Tabs } from '../Tabs';
import { UiProvider } from '../theme/UiProvider';

const parts = {
  figures: lazy(async () => ({ default: (await import('./FiguresPart')).FiguresPart })),
  table: lazy(async () => ({ default: (await import('./TablePart')).TablePart })),
  order: lazy(async () => ({ default: (await import('./OrderPart')).OrderPart })),
  document: lazy(async () => ({ default: (await import('./DocumentPart')).DocumentPart })),
  charts: lazy(async () => ({ default: (await import('./ChartPart')).ChartPart })),
  form: lazy(async () => ({ default: (await import('./FormPart')).FormPart })),
};
type Part = keyof typeof parts;
type Theme = 'light' | 'dark';
type Density = 'compact' | 'comfortable';

/** Every component in both themes, densities and languages, with awkward data. */
export function GalleryPage() {
  const [params, setParams] = useSearchParams();
  const language = useLanguage();
  const [theme, setTheme] = useState<Theme>(params.get('theme') === 'dark' ? 'dark' : 'light');
  const [density, setDensity] = useState<Density>(params.get('density') === 'comfortable' ? 'comfortable' : 'compact');
  const [brand, setBrand] = useState(params.get('brand') ?? '');
  const part = (params.get('part') ?? 'figures') as Part;
  const Shown = parts[part];
  const brands = [{ value: '', label: 'House' }, { value: '#ffd400', label: 'Yellow' }, { value: '#d7392f', label: 'Red' }, { value: '#7a2e5d', label: 'Plum' }];
  return (
    <UiProvider theme={theme} density={density} brand={brand} reading={{ locale: language, zone: 'Asia/Shanghai', currency: 'CNY', now: new Date('2026-11-24T03:24:00Z') }}>
      <PageFrame
        title="Components" fill={part === 'table' || part === 'order'}
        actions={
          <div className="row wrap">
            <Segmented label="Theme" size="s" value={theme} onChange={setTheme} options={[{ value: 'light', label: 'Light' }, { value: 'dark', label: 'Dark' }]} />
            <Segmented label="Density" size="s" value={density} onChange={setDensity} options={[{ value: 'compact', label: 'Compact' }, { value: 'comfortable', label: 'Comfortable' }]} />
            <Segmented label="Language" size="s" value={language} onChange={(next) => void speak(next)} options={[{ value: 'en', label: 'English' }, { value: 'zh', label: '中文' }]} />
            <Segmented label="Brand" size="s" value={brand} onChange={setBrand} options={brands} />
          </div>
        }
        tabs={<Tabs items={Object.keys(parts).map((key) => ({ key, label: key }))} value={part} onChange={(key) => setParams({ part: key })} />}
      >
        <Suspense fallback={null}><Shown /></Suspense>
      </PageFrame>
    </UiProvider>
  );
}
