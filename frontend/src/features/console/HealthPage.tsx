import { useQuery } from 'urql';
import { Failed } from '@/ui/Failed';
import { Loading } from '@/ui/Loading';
import { PageFrame } from '@/ui/PageFrame';
import { Quantity } from '@/ui/Quantity';
import { State } from '@/ui/State';
import { When } from '@/ui/When';
import { HealthDocument } from './console.platform';
import { useEvery } from './useEvery';
import { useText } from './useText';
import './console.css';

const EVERY_MS = 3000;

/** How the parts of the platform do, this moment, and what waits in each schema. */
export function HealthPage() {
  const t = useText();
  const [{ data, error }, ask] = useQuery({ query: HealthDocument });
  const again = () => ask({ requestPolicy: 'network-only' });
  useEvery(EVERY_MS, again);
  const health = data?.health;
  const ill = health && isIll(health);
  return (
    <PageFrame title={t('health')} lead={health && <><b>{t(ill ? 'ill' : 'fine')}</b> {t('deliveriesWait', { count: health.deliveries })}</>}>
      {error && !data && <Failed onRetry={again} />}
      {!data && !error && <Loading />}
      {health && (
        <>
          <section className="section">
            <dl className="facts">
              <dt>{t('database')}</dt><dd><Part ms={health.databaseMs} /></dd>
              <dt>Redis</dt><dd><Part ms={health.redisMs} /></dd>
              <dt>{t('workers')}</dt><dd><State is={health.workers > 0 ? 'complete' : 'held'}>{t('workersHeard', { count: health.workers })}</State> {health.lastHeardAt && <span className="t-3"><When at={health.lastHeardAt} as="age" /></span>}</dd>
              <dt>{t('version')}</dt><dd>{health.version}</dd>
              {health.oldestDeliveryAt && <><dt>{t('oldest')}</dt><dd><When at={health.oldestDeliveryAt} as="age" /></dd></>}
            </dl>
          </section>
          <section className="section">
            <h2>{t('queues')}</h2>
            <table className="console-table">
              <thead><tr><th>{t('queue')}</th><th>{t('waiting')}</th><th>{t('delayed')}</th><th>{t('dead')}</th></tr></thead>
              <tbody>{health.queues.map(({ name, waiting, delayed, dead }) => <tr key={name}><td>{name}</td><td><Quantity value={waiting} quietZero /></td><td><Quantity value={delayed} quietZero /></td><td className={dead > 0 ? 't-bad' : undefined}><Quantity value={dead} quietZero /></td></tr>)}</tbody>
            </table>
          </section>
          <section className="section">
            <h2>{t('outboxes')}</h2>
            {data.outboxes.length === 0 ? <p className="t-2">{t('allDelivered')}</p> : (
              <table className="console-table">
                <thead><tr><th>{t('schema')}</th><th>{t('waiting')}</th><th>{t('failing')}</th><th>{t('gaveUp')}</th><th>{t('lag')}</th></tr></thead>
                <tbody>{data.outboxes.map(({ schema, waiting, failing, givenUp, oldestAt }) => <tr key={schema}><td>{schema}</td><td><Quantity value={waiting} /></td><td className={failing > 0 ? 't-warn' : undefined}><Quantity value={failing} quietZero /></td><td className={givenUp > 0 ? 't-bad' : undefined}><Quantity value={givenUp} quietZero /></td><td><When at={oldestAt} as="age" /></td></tr>)}</tbody>
              </table>
            )}
          </section>
        </>
      )}
    </PageFrame>
  );
}

type Parts = { databaseMs?: number | null; redisMs?: number | null; workers: number };

const isIll = ({ databaseMs, redisMs, workers }: Parts) => databaseMs === null || redisMs === null || workers === 0;

function Part({ ms }: { ms: number | null | undefined }) {
  const t = useText();
  if (ms === null || ms === undefined) return <State is="held" loud>{t('silent')}</State>;
  return <State is="complete">{t('answers', { ms })}</State>;
}
