import type { ReactNode } from 'react';
import { usePreferences } from '@/features/identity/shared/usePreferences';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { useChosenLook } from '@/lib/look';
import { Segmented } from '@/ui/Segmented';
import { useText } from '../shared/useText';

/** Language, theme, density and keys: at once, here and on the next device. */
export function LookSection() {
  const t = useText();
  const language = useLanguage();
  const { theme, density, letters } = useChosenLook();
  const preferences = usePreferences();
  const names = { language: t('account.language'), theme: t('account.theme'), density: t('account.density'), keys: t('account.keys') };
  return (
    <section className="section">
      <h2>{t('account.look')}</h2>
      <p className="t-2">{t('account.lookText')}</p>
      <ul className="settings-list">
        <Row name={names.language}><Segmented label={names.language} value={language} onChange={preferences.language} options={[{ value: 'en', label: <span lang="en">English</span> }, { value: 'zh', label: <span lang="zh-CN">中文</span> }]} /></Row>
        <Row name={names.theme}><Segmented label={names.theme} value={theme} onChange={(chosen) => preferences.look({ theme: chosen })} options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`account.themes.${value}`) }))} /></Row>
        <Row name={names.density}><Segmented label={names.density} value={density} onChange={(chosen) => preferences.look({ density: chosen })} options={(['compact', 'comfortable'] as const).map((value) => ({ value, label: t(`account.densities.${value}`) }))} /></Row>
        <Row name={names.keys} hint={t('account.keysHint')}><Segmented label={names.keys} value={letters ? 'on' : 'off'} onChange={(chosen) => preferences.look({ letters: chosen === 'on' })} options={[{ value: 'on', label: t('account.keysOn') }, { value: 'off', label: t('account.keysOff') }]} /></Row>
      </ul>
    </section>
  );
}

function Row({ name, hint, children }: { name: string; hint?: string; children: ReactNode }) {
  return <li><span className="grow">{name}{hint && <><br /><span className="small t-3">{hint}</span></>}</span>{children}</li>;
}
