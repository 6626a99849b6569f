import { useMay } from '@/features/identity/shared/viewer';
import { Sentence } from '@/lib/i18n/Sentence';
import { formatDay } from '@/lib/format/date';
import { Button } from '@/ui/Button';
import { Consent } from '@/ui/Consent';
import { Ink } from '@/ui/Ink';
import { Known } from '@/ui/Known';
import { useReading } from '@/ui/theme/look';
import { lastDay } from '../shared/lastDay';
import type { Grant } from '../shared/documents.platform';
import { areaRows, proposalOf, type AreaRow, type Cell, type Proposal } from './areas';
import { coverTone } from './columns';
import type { Tier } from './places';
import { tierName } from './tierName';
import { useText } from './useText';

type Props = { tiers: readonly Tier[]; received: readonly Grant[]; us: string; areaName: (code: string) => string };

const toneOf = ({ cover }: Cell) => (cover === null ? '' : coverTone(cover) === 't-bad' ? 'bad' : coverTone(cover) === 't-warn' ? 'warn' : '');

function AreaCell({ cell }: { cell: Cell }) {
  const t = useText();
  if (cell.known.kind === 'none') return <td className="empty">–</td>;
  if (cell.known.kind === 'hidden') return <td className="hatch"><span className="net-patch">?</span><span className="unseen">{t('noShare')}</span></td>;
  return (
    <td className={toneOf(cell)}>
      <b className={cell.cover === null ? 't-3' : coverTone(cell.cover)}>{cell.cover === null ? '–' : t('days', { count: cell.cover })}</b>
      <span className="small"><Known value={cell.known} /></span>
    </td>
  );
}

function AreaTable({ tiers, rows, areaName }: { tiers: readonly Tier[]; rows: readonly AreaRow[]; areaName: Props['areaName'] }) {
  const t = useText();
  return (
    <table className="net-areas">
      <thead><tr><th scope="col">{t('daysLeft')}</th>{tiers.map((tier) => <th key={tier.group} scope="col">{tierName(tier, t)}</th>)}</tr></thead>
      <tbody>{rows.map(({ area, cells }) => <tr key={area}><th scope="row">{areaName(area)}</th>{cells.map((cell, at) => <AreaCell key={tiers[at]?.group ?? at} cell={cell} />)}</tr>)}</tbody>
    </table>
  );
}

function Advice({ proposal, areaName }: { proposal: Proposal; areaName: Props['areaName'] }) {
  const t = useText();
  const words = { area: areaName(proposal.to), from: areaName(proposal.from), days: proposal.days, months: proposal.months };
  return (
    <div className="stack net-advice">
      <p><Sentence text={t(proposal.days > 0 ? 'dry' : 'dryNow', words)} /></p>
      <div><Ink to="/stock/transfers/new">{t('transfer')}</Ink></div>
    </div>
  );
}

const levels = [0, 1, 2, 3, 4, 5] as const;

function Levels({ tiers }: { tiers: readonly Tier[] }) {
  const t = useText();
  const others = tiers.filter(({ group }) => group !== 'us').flatMap(({ places }) => places);
  if (others.length === 0) return null;
  return (
    <section className="section">
      <h2>{t('shows', { count: others.length })}</h2>
      <ul className="net-levels">
        {levels.map((level) => <li key={level} className="row"><span className="net-consent"><Consent level={level} /></span><span className="grow">{t(`level_${level}`)}</span><span>{others.filter((place) => place.level === level).length}</span></li>)}
      </ul>
      <p className="small t-3">{t('logged')}</p>
    </section>
  );
}

const SOON_MS = 60 * 86_400_000;

function Soon({ received }: { received: readonly Grant[] }) {
  const t = useText();
  const reading = useReading();
  const now = (reading.now ?? new Date()).getTime();
  const ends = received.filter(({ validUntil, revokedAt }) => validUntil && !revokedAt && new Date(validUntil).getTime() > now && new Date(validUntil).getTime() - now < SOON_MS);
  if (ends.length === 0) return null;
  return (
    <section className="section">
      <h2>{t('soon')}</h2>
      <ul className="net-levels">{ends.map(({ id, owner, validUntil }) => <li key={id}>{t('stops', { name: owner.name, day: formatDay(lastDay(validUntil ?? ''), reading) })}</li>)}</ul>
    </section>
  );
}

/** Right of the table: shortage and surplus side by side, one proposal, who shows how much, what ends soon. */
export function Side({ tiers, received, us, areaName }: Props) {
  const t = useText();
  const may = useMay();
  const { now = new Date() } = useReading();
  const shown = tiers.filter(({ group }) => group === 'us' || group === 'customers' || group === 'below');
  const rows = areaRows(tiers, now);
  const proposal = may('inventory.transfer.draft') ? proposalOf(rows) : null;
  return (
    <>
      {rows.length > 0 && (
        <section className="section" aria-label={us}>
          <h2>{t('missing')}</h2>
          <AreaTable tiers={shown} rows={rows} areaName={areaName} />
          {proposal && <Advice proposal={proposal} areaName={areaName} />}
        </section>
      )}
      <Levels tiers={tiers} />
      <Soon received={received} />
    </>
  );
}

export const SideButton = ({ onOpen }: { onOpen: () => void }) => {
  const t = useText();
  return <Button onClick={onOpen}>{t('missing')}</Button>;
};
