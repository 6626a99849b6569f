import { useCallback, useEffect, useState } from 'react';
import { knowsPasskeys } from '@/features/identity/shared/passkey';
import { Button } from '@/ui/Button';
import { done } from '@/ui/notices';
import { Refusal } from '@/ui/Refusal';
import { Sheet } from '@/ui/Sheet';
import { When } from '@/ui/When';
import { useText } from '../shared/useText';
import { AppForm } from './AppForm';
import { addPasskey, beginPasskey, codesIn, factors, makeCodes, moment, removeApp, removePasskey, showCodes, type Factor } from './factors';
import { freshly } from './freshly';
import { saidOf, useProof } from './proof';

/** The second thing one shows to come in: an app, a passkey, and codes for when both are lost. */
export function FactorSection() {
  const t = useText();
  const prove = useProof();
  const [mine, setMine] = useState<Factor[] | null>(null);
  const [adding, setAdding] = useState(false);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [refusal, setRefusal] = useState('');
  const load = useCallback(() => void factors().then(setMine), []);
  useEffect(load, [load]);

  async function act(work: () => Promise<{ status: number }>, said: string) {
    setRefusal('');
    try {
      const answer = await work();
      if (answer.status === 200) done(said);
      else setRefusal(saidOf(answer) || t('failed'));
    } catch {
      setRefusal(t('account.passkeyFailed'));
    }
    load();
  }
  const begin = async () => {
    setRefusal('');
    if ((await prove(freshly)).status === 200) setAdding(true);
  };
  const passkey = () => act(async () => {
    const known = await prove(freshly);
    if (known.status !== 200) return known;
    const begun = await prove(beginPasskey);
    return begun.status === 200 ? addPasskey(begun, t('account.passkeyName')) : begun;
  }, t('account.passkeyAdded'));
  async function showAll(make: boolean) {
    const answer = await prove(make ? makeCodes : showCodes);
    setCodes(codesIn(answer));
    setRefusal(codesIn(answer) ? '' : saidOf(answer) || t('failed'));
    load();
  }

  const app = mine?.find(({ type }) => type === 'totp');
  const recovery = mine?.find((each) => each.type === 'recovery_codes');
  const keys = (mine ?? []).filter((each) => each.type === 'webauthn');
  return (
    <section className="section">
      <h2>{t('account.factors')}</h2>
      <p className="t-2">{mine && t(mine.length > 0 ? 'account.factorsOn' : 'account.factorsOff')}</p>
      {refusal && <Refusal tone="bad">{refusal}</Refusal>}
      <ul className="settings-list">
        <li>
          <span className="grow">{t('account.app')}<br /><span className="small t-3">{app ? <>{t('account.since')} <When at={moment(app.created_at)} /></> : t('account.appText')}</span></span>
          {app ? <Button size="s" onClick={() => void act(() => prove(removeApp), t('account.appRemoved'))}>{t('account.remove')}</Button> : <Button size="s" onClick={() => void begin()}>{t('account.appAdd')}</Button>}
        </li>
        {keys.map((key) => key.type === 'webauthn' && (
          <li key={key.id}>
            <span className="grow">{key.name}<br /><span className="small t-3">{t('account.since')} <When at={moment(key.created_at)} /></span></span>
            <Button size="s" onClick={() => void act(() => prove(() => removePasskey(key.id)), t('account.passkeyRemoved'))}>{t('account.remove')}</Button>
          </li>
        ))}
        {knowsPasskeys() && <li><span className="grow">{t('account.passkey')}<br /><span className="small t-3">{t('account.passkeyText')}</span></span><Button size="s" onClick={() => void passkey()}>{t('account.passkeyAdd')}</Button></li>}
        {recovery?.type === 'recovery_codes' && (
          <li>
            <span className="grow">{t('account.codes')}<br /><span className="small t-3">{t('account.codesLeft', { count: recovery.unused_code_count, total: recovery.total_code_count })}</span></span>
            <Button size="s" onClick={() => void showAll(false)}>{t('account.codesShow')}</Button><Button size="s" onClick={() => void showAll(true)}>{t('account.codesNew')}</Button>
          </li>
        )}
      </ul>
      <Sheet open={adding} onClose={() => setAdding(false)} title={t('account.appAdd')}><AppForm onDone={() => { setAdding(false); done(t('account.appAdded')); load(); }} /></Sheet>
      <Sheet open={codes !== null} onClose={() => setCodes(null)} title={t('account.codes')}>
        <div className="section stack"><p>{t('account.codesText')}</p><ul className="settings-codes">{codes?.map((code) => <li key={code}>{code}</li>)}</ul>
          <span><Button icon="copy" onClick={() => void navigator.clipboard.writeText((codes ?? []).join('\n'))}>{t('tokens.copy')}</Button></span>
        </div>
      </Sheet>
    </section>
  );
}
