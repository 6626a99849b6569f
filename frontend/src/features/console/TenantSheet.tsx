import { useState } from 'react';
import { UserErrorList } from '@/graphql/UserErrorList';
import { useCommand } from '@/graphql/useCommand';
import { Button } from '@/ui/Button';
import { Confirm } from '@/ui/Confirm';
import { done } from '@/ui/notices';
import { Quantity } from '@/ui/Quantity';
import { Refusal } from '@/ui/Refusal';
import { State } from '@/ui/State';
import { When } from '@/ui/When';
import { ArchiveTenant } from './ArchiveTenant';
import { GoOnDocument, ResumeDocument, SuspendDocument, type Tenant } from './console.platform';
import { lookOfTenant } from './tenantState';
import { useText } from './useText';

/** One company: what it uses, what broke, and its doors. */
export function TenantSheet({ tenant, onDone }: { tenant: Tenant; onDone: () => void }) {
  const t = useText();
  const suspend = useCommand(SuspendDocument);
  const resume = useCommand(ResumeDocument);
  const goOn = useCommand(GoOnDocument);
  const [asked, setAsked] = useState(false);
  const { id: tenantId, name, usage, state } = tenant;
  const after = (text: string) => ({ ok }: { ok: boolean }) => { if (ok) { done(text); onDone(); } };
  return (
    <>
      <section className="section">
        <dl className="facts">
          <dt>{t('address')}</dt><dd>{tenant.host}</dd>
          <dt>{t('stateHead')}</dt><dd><State {...lookOfTenant(tenant)}>{t(`state.${state}`)}</State></dd>
          <dt>{t('version')}</dt><dd className={tenant.isCurrent ? undefined : 't-warn'}>{tenant.schemaVersion} {t(tenant.isCurrent ? 'current' : 'behind')}</dd>
          <dt>{t('since')}</dt><dd><When at={tenant.createdAt} as="moment" /></dd>
          {tenant.suspendedAt && <><dt>{t('state.SUSPENDED')}</dt><dd><When at={tenant.suspendedAt} as="moment" /></dd></>}
        </dl>
      </section>
      <section className="section">
        <h2>{t('usage')}</h2>
        <dl className="facts sums">
          <dt>{t('orders')}</dt><dd><Quantity value={usage.orders} /></dd>
          <dt>{t('products')}</dt><dd><Quantity value={usage.products} /></dd>
          <dt>{t('documents')}</dt><dd><Quantity value={usage.documents} /></dd>
          <dt>{t('rows')}</dt><dd><Quantity value={usage.rows} /></dd>
          <dt>MB</dt><dd><Quantity value={usage.megabytes} /></dd>
        </dl>
        <p className="small t-3">{t('estimates')}</p>
      </section>
      {tenant.failedStep && <Refusal tone="bad" ways={[{ label: t('goOn'), onTake: () => void goOn.run({ tenantId }).then(after(t('goesOn', { name }))) }]}>{t('broke', { step: tenant.failedStep })} {tenant.lastError}</Refusal>}
      <section className="section stack">
        <UserErrorList refused={[...suspend.refused, ...resume.refused, ...goOn.refused]} />
        <div className="row">
          {state === 'ACTIVE' && <Button look="bad" onClick={() => setAsked(true)}>{t('suspend')}</Button>}
          {state === 'SUSPENDED' && <Button busy={resume.busy} onClick={() => void resume.run({ tenantId }).then(after(t('resumed', { name })))}>{t('resume')}</Button>}
          {state === 'SUSPENDED' && <ArchiveTenant tenant={tenant} onDone={onDone} />}
        </div>
      </section>
      <Confirm
        bad open={asked} onClose={() => setAsked(false)} title={t('suspendAsk', { name })} action={t('suspend')} consequences={[t('suspendPeople'), t('suspendPartners'), t('suspendBack')]}
        onConfirm={() => suspend.run({ tenantId }).then(after(t('suspended', { name })))}
      />
    </>
  );
}
