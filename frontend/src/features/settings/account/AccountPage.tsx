import { useViewer } from '@/features/identity/shared/viewer';
import { PageFrame } from '@/ui/PageFrame';
import { useText } from '../shared/useText';
import { EmailSection } from './EmailSection';
import { FactorSection } from './FactorSection';
import { LookSection } from './LookSection';
import { PasswordSection } from './PasswordSection';
import { ProofProvider } from './ProofProvider';
import { SessionSection } from './SessionSection';
import '../settings.css';

/** What is one's own: how the product looks, and the ways in. */
export function AccountPage() {
  const t = useText();
  const { name, email } = useViewer();
  return (
    <PageFrame title={t('account.title')} lead={t('account.lead', { name, email })}>
      <ProofProvider>
        <div className="settings-width">
          <LookSection />
          <FactorSection />
          <PasswordSection />
          <EmailSection email={email} />
          <SessionSection />
        </div>
      </ProofProvider>
    </PageFrame>
  );
}
