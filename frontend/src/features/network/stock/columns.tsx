import { formatDay } from '@/lib/format/date';
import type { Reading } from '@/lib/format/date';
import { formatQuantity } from '@/lib/format/number';
import { Consent } from '@/ui/Consent';
import { Icon } from '@/ui/Icon';
import type { Known as KnownValue } from '@/ui/known';
import { Known } from '@/ui/Known';
import { Quantity } from '@/ui/Quantity';
import type { Column } from '@/ui/table/types';
import { Tag } from '@/ui/Tag';
import { When } from '@/ui/When';
import { lastDay } from '../shared/lastDay';
import { canOpen, type Line } from './lines';
import { needsCount, type Place } from './places';
import { tierName } from './tierName';
import type { StockText } from './useText';

type Words = { t: StockText; us: string; reading: Reading; areaName: (code: string) => string };

const LOW_DAYS = 14;
const HIGH_DAYS = 180;
export const coverTone = (days: number) => (days < LOW_DAYS ? 't-bad' : days > HIGH_DAYS ? 't-warn' : undefined);

export function Until({ place, t, reading }: { place: Place; t: StockText; reading: Reading }) {
  if (place.level === 0) return <Consent level={0} />;
  const words = place.until === undefined ? '' : place.until === null ? t('noEnd') : formatDay(lastDay(place.until), reading);
  return <span className="row"><Consent level={place.level} /><span className="t-2 cut">{words}</span></span>;
}

function Name({ line, t, us }: { line: Line; t: StockText; us: string }) {
  switch (line.kind) {
    case 'tier': return <b className="cut">{nameText(line, t, us)}</b>;
    case 'place': return <span className="row" style={{ paddingLeft: 4 }}><span className="net-fold">{canOpen(line) && <Icon name={line.open ? 'down' : 'next'} size={14} tone="text-3" />}</span><span className="cut">{line.place.name}</span></span>;
    case 'part': return <span className="row" style={{ paddingLeft: 36 }}><span className="cut">{line.part.name || '–'}</span>{needsCount(line.part) && <Tag tone="bad">{t('checkCount')}</Tag>}</span>;
    default: return <span style={{ paddingLeft: 24 }}>{t('restShared', { count: line.count })}</span>;
  }
}

const hidden: KnownValue = { kind: 'hidden' };

function figureOf(line: Line, which: 'available' | 'onHand' | 'sold'): KnownValue | null {
  if (line.kind === 'tier') return line.tier[which];
  if (line.kind === 'place') return line.place[which];
  if (line.kind === 'rest') return hidden;
  return which === 'sold' ? null : { kind: 'exact', value: line.part[which] };
}

function cover(line: Line): number | null | 'hidden' {
  if (line.kind === 'place') return line.place.sold.kind === 'hidden' ? 'hidden' : line.place.cover;
  if (line.kind === 'tier' && line.tier.group === 'us') return line.tier.places[0]?.cover ?? null;
  return line.kind === 'rest' ? 'hidden' : null;
}

const plain = (known: KnownValue | null, reading: Reading): string => {
  switch (known?.kind) {
    case 'exact': return known.value;
    case 'atLeast': return `≥ ${formatQuantity(known.value, reading.locale)}`;
    case 'band': return known.to === null ? `${known.from}+` : `${known.from}–${known.to}`;
    case 'yesNo': return known.yes ? '+' : '0';
    case 'hidden': return '?';
    default: return '';
  }
};

function figureColumn(key: 'available' | 'onHand' | 'sold', head: string, width: number, priority: number, reading: Reading): Column<Line> {
  return {
    key, head, width, align: 'right', priority, value: (line) => plain(figureOf(line, key), reading),
    cell: (line) => {
      const known = figureOf(line, key);
      if (!known) return null;
      return line.kind === 'part' && known.kind === 'exact' ? <Quantity value={known.value} alarm quietZero={false} /> : <Known value={known} strong={line.kind === 'tier'} />;
    },
  };
}

/** Where, how exactly, how much; below 1500 px the end dates stay and the area goes. */
export function stockColumns({ t, us, reading, areaName }: Words): Column<Line>[] {
  const areaOf = (line: Line) => (line.kind === 'place' ? areaName(line.place.region) : line.kind === 'part' ? areaName(line.part.region) : '');
  return [
    { key: 'where', head: t('where'), width: 220, grow: true, freeze: 'start', value: (line) => nameText(line, t, us), cell: (line) => <Name line={line} t={t} us={us} /> },
    { key: 'area', head: t('area'), width: 120, priority: 4, value: areaOf, cell: (line) => <span className="cut">{areaOf(line)}</span> },
    { key: 'level', head: t('level'), width: 148, priority: 2, value: (line) => (line.kind === 'place' ? t(`level_${line.place.level}`) : ''), cell: (line) => (line.kind === 'place' ? <Until place={line.place} t={t} reading={reading} /> : line.kind === 'rest' ? <Consent level={0} /> : null) },
    figureColumn('available', t('available'), 116, 1, reading),
    figureColumn('onHand', t('onHand'), 96, 3, reading),
    figureColumn('sold', t('sold'), 96, 5, reading),
    {
      key: 'cover', head: t('coverHead'), width: 80, align: 'right', priority: 6, value: (line) => { const days = cover(line); return typeof days === 'number' ? String(days) : ''; },
      cell: (line) => { const days = cover(line); return days === 'hidden' ? <Known value={hidden} /> : days === null ? null : <span className={coverTone(days)}>{t('days', { count: days > 999 ? '> 999' : days })}</span>; },
    },
    { key: 'asOf', head: t('asOf'), width: 92, priority: 7, value: (line) => (line.kind === 'place' ? line.place.asOf : ''), cell: (line) => (line.kind === 'place' && line.place.asOf ? <span className="t-2"><When at={line.place.asOf} as="age" /></span> : null) },
  ];
}

export function nameText(line: Line, t: StockText, us: string): string {
  if (line.kind === 'tier') return line.tier.group === 'us' ? us : tierName(line.tier, t);
  if (line.kind === 'place') return line.place.name;
  return line.kind === 'part' ? `${line.place.name}: ${line.part.name}` : t('restShared', { count: line.count });
}
