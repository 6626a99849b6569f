import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useMay, useViewer } from '@/features/identity/shared/viewer';
import { keyOf } from '@/graphql/ids';
import { Sentence } from '@/lib/i18n/Sentence';
import { Button } from '@/ui/Button';
import { Consent } from '@/ui/Consent';
import { DataTable } from '@/ui/DataTable';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { SwitchField } from '@/ui/SwitchField';
import { useTableState } from '@/ui/table/useTableState';
import { Tabs } from '@/ui/Tabs';
import { useReading } from '@/ui/theme/look';
import { When } from '@/ui/When';
import { GrantsDocument, LooksDocument, ofGrants, ofLooks, type Grant } from '../shared/documents.platform';
import { lastDay } from '../shared/lastDay';
import { useAll } from '../shared/useAll';
import { isLive, useChannel } from '../shared/useChannel';
import { grantColumns } from './grantColumns';
import { TakeBack } from './TakeBack';
import { useText } from './useText';
import { whichWords } from './words';

type Side = 'given' | 'received';
const rowKey = ({ id }: Grant) => id;

function Lead({ side, grants, looks }: { side: Side; grants: readonly Grant[]; looks: number }) {
  const t = useText();
  const others = new Set(grants.map(({ viewer, owner }) => (side === 'given' ? viewer.id : owner.id))).size;
  const words = t('viewers', { count: others });
  if (side === 'received') return <Sentence text={others > 0 ? t('leadReceived', { owners: words }) : t('leadReceivedNone')} />;
  return <Sentence text={others > 0 ? t('lead', { viewers: words, looks: t('looks', { count: looks }) }) : t('leadNone')} />;
}

function useGrants(side: Side, ended: boolean) {
  const { organisationId } = useViewer();
  const { now } = useReading();
  const found = useAll(GrantsDocument, ended ? {} : { isOpen: true }, ofGrants, 'network');
  const rows = useMemo(() => {
    const moment = now ?? new Date();
    const ours = found.rows.filter(({ owner, viewer }) => (side === 'given' ? owner.id : viewer.id) === organisationId);
    return ended ? ours : ours.filter((grant) => isLive(grant, moment));
  }, [found.rows, side, organisationId, ended, now]);
  return { ...found, rows };
}

/** Who may look at what of ours, until when, and when they last did; and the same the other way round. */
export function GrantsPage() {
  const t = useText();
  const may = useMay();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const side: Side = params.get('side') === 'received' ? 'received' : 'given';
  const [ended, setEnded] = useState(false);
  const [taking, take] = useState<Grant | null>(null);
  const table = useTableState();
  const grants = useGrants(side, ended);
  const looks = useAll(LooksDocument, {}, ofLooks, 'network', !may('visibility.log.view'));
  const { companies } = useChannel();
  const lastLooks = useMemo(() => new Map(looks.rows.toReversed().map(({ viewer, at }) => [viewer.id, at])), [looks.rows]);
  const nameOf = useMemo(() => {
    const names = new Map(companies.map(({ id, name }) => [id, name]));
    return (id: string) => names.get(id) ?? '…';
  }, [companies]);
  const columns = useMemo(() => grantColumns({ t, side, nameOf, lastLooks }), [t, side, nameOf, lastLooks]);
  const mayGive = may('visibility.grant.give');
  const mayTake = side === 'given' && may('visibility.grant.revoke');
  const viewers = new Set(grants.rows.map(({ viewer }) => viewer.id));
  const counted = looks.rows.filter(({ viewer }) => viewers.has(viewer.id)).length;
  const add = mayGive && <Button icon="eye" to="/network/grants/new">{t('grant')}</Button>;
  return (
    <PageFrame
      fill title={t('title')} actions={add} lead={grants.total !== null && <Lead side={side} grants={grants.rows} looks={counted} />}
      tabs={<Tabs value={side} items={[{ key: 'given', label: t('given'), to: '/network/grants' }, { key: 'received', label: t('received'), to: '/network/grants?side=received' }, ...(may('visibility.log.view') ? [{ key: 'looks', label: t('who'), to: '/network/looks' }] : [])]} />}
    >
      <DataTable
        label={t('list')} rows={grants.rows} columns={columns} table={table} rowKey={rowKey} local loading={grants.loading}
        failed={grants.failure && { words: grants.failure.kind === 'refusal' ? grants.failure.message : t('loadFailed'), onRetry: grants.again, reference: grants.failure.reference }}
        nothing={<Nothing action={side === 'given' && add}>{t(side === 'given' ? 'nothingGiven' : 'nothingReceived')}</Nothing>}
        rowLook={(grant) => (isLive(grant, new Date()) ? undefined : 'off')} tools={<SwitchField label={t('ended')} value={ended} onChange={setEnded} />}
        {...(mayTake ? { actionWidth: 110, rowAction: (grant: Grant) => (isLive(grant, new Date()) ? <Button size="s" look="quiet" onClick={() => take(grant)}>{t('takeBack')}</Button> : null) } : {})}
        {...(mayGive && side === 'given' ? { rowMenu: (grant: Grant) => [{ key: 'change', label: t('change'), onSelect: () => void navigate(`/network/grants/new?to=${keyOf(grant.viewer.id)}`) }] } : {})}
        phone={(grant) => <OnPhone grant={grant} side={side} nameOf={nameOf} onTake={mayTake ? () => take(grant) : undefined} />}
      />
      <TakeBack grant={taking} onClose={() => take(null)} onDone={grants.again} />
    </PageFrame>
  );
}

function OnPhone({ grant, side, nameOf, onTake }: { grant: Grant; side: Side; nameOf: (id: string) => string; onTake: (() => void) | undefined }) {
  const t = useText();
  return (
    <div className="stack" style={{ gap: 4 }}>
      <span className="strong two-lines">{side === 'given' ? grant.viewer.name : grant.owner.name}</span>
      <span className="row"><Consent level={grant.level as 0 | 1 | 2 | 3 | 4 | 5} word /></span>
      <span className="small t-2">{whichWords(grant, nameOf, t)}</span>
      <span className="row small t-3"><span className="grow">{t('until')} {grant.validUntil ? <When at={lastDay(grant.validUntil)} as="day" /> : t('noEnd')}</span>{onTake && isLive(grant, new Date()) && <Button size="s" onClick={onTake}>{t('takeBack')}</Button>}</span>
    </div>
  );
}
