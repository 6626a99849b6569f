import { useViewer } from '@/features/identity/shared/viewer';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { signOut } from '@/lib/session';
import { useChosenLook } from '@/lib/look';
import { usePreferences } from '@/features/identity/shared/usePreferences';
import { useText } from '../useText';
import { Choice } from './Choice';

/** Language, look, keys, and the way out. */
export function MeMenu() {
  const t = useText();
  const { name, email } = useViewer();
  const language = useLanguage();
  const { theme, density, letters } = useChosenLook();
  const preferences = usePreferences();
  return (
    <div className="me-menu">
      <p className="strong">{name}<br /><span className="small t-3">{email}</span></p>
      <Choice name={t('language')} value={language} onChoose={preferences.language} options={[['en', 'English'], ['zh', '中文']]} />
      <Choice
        name={t('theme.title')} value={theme} onChoose={(chosen) => preferences.look({ theme: chosen })}
        options={[['system', t('theme.system')], ['light', t('theme.light')], ['dark', t('theme.dark')]]}
      />
      <Choice
        name={t('density.title')} value={density} onChoose={(chosen) => preferences.look({ density: chosen })}
        options={[['compact', t('density.compact')], ['comfortable', t('density.comfortable')]]}
      />
      <Choice
        name={t('letters.title')} value={letters ? 'on' : 'off'} onChoose={(chosen) => preferences.look({ letters: chosen === 'on' })}
        options={[['on', t('letters.on')], ['off', t('letters.off')]]}
      />
      <button type="button" className="out" onClick={() => void signOut().then(() => location.assign('/login'))}>{t('signOut')}</button>
    </div>
  );
}
