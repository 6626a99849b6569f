import type { EChartsCoreOption } from 'echarts/core';
import { palettes, type Theme } from '../theme/palette';
import type { ChartProps } from './types';

export type Look = { theme: Theme; accent: string; still: boolean; /** As the browser resolved it: labels are measured with it. */ font: string };
export type Write = (value: number | string) => { short: string; exact: string };

const numberOf = (value: string | number | null | undefined) => (value === null || value === undefined ? null : Number(value));

/** Colours in their order: the accent, its tints, then neutral; partners in grey. */
function colourOf(at: number, partner: boolean, { theme, accent }: Look): { color: string; opacity: number } {
  if (partner) return { color: palettes[theme]['text-4'], opacity: 1 };
  return at < 3 ? { color: accent, opacity: [1, 0.55, 0.28][at] ?? 1 } : { color: palettes[theme]['border-strong'], opacity: 1 };
}

const hatch = (colour: string) => ({ color: colour, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: Math.PI / 4, symbolSize: 1 });

/** The unknown is drawn as high as the known are at most, hatched. */
function unknownOf({ categories, series }: ChartProps, { theme }: Look) {
  const first = series[0];
  if (!first?.values.includes(null)) return [];
  const most = Math.max(...series.flatMap(({ values }) => values.map((value) => numberOf(value) ?? 0)), 1);
  const data = categories.map((_, at) => (first.values[at] === null ? most : null));
  return [{ type: 'bar', name: '?', data, barGap: '-100%', barMaxWidth: 28, silent: true, tooltip: { show: false }, itemStyle: { color: 'transparent', decal: hatch(palettes[theme].hatch) } }];
}

const LINE = 14;

/** Moves the names at the ends of lines apart, in px downwards; the plot is about 60 px less high than the chart. */
function nudges({ series, height = 240 }: ChartProps): number[] {
  const all = series.flatMap(({ values }) => values.flatMap((value) => numberOf(value) ?? []));
  // Axes end on round figures: rather too far apart than one on the other.
  const [least, most] = [Math.min(0, ...all), Math.max(...all) * 1.25];
  const ends = series.map(({ values }, at) => ({ at, y: ((most - (numberOf(values.findLast((value) => value !== null)) ?? least)) / (most - least || 1)) * (height - 60) }));
  const moved = series.map(() => 0);
  let below = -Infinity;
  for (const { at, y } of ends.sort((one, other) => one.y - other.y)) {
    const place = Math.max(y, below + LINE);
    moved[at] = place - y;
    below = place;
  }
  return moved;
}

/** Where the name of a bar stands: beside it, or upright above it, where names side by side would lie over each other. */
const named = ({ lying }: ChartProps) => (lying ? { position: 'right' } : { position: 'top', rotate: 90, align: 'left', verticalAlign: 'middle', distance: 6 });

function seriesOf(props: ChartProps, look: Look, write: Write) {
  const { kind = 'bars', series, categories } = props;
  const p = palettes[look.theme];
  const nudged = nudges(props);
  const single = series.length === 1;
  const cursor = props.to ? 'pointer' : 'default';
  return series.map(({ name, values, partner = false }, at) => {
    const style = colourOf(at, partner, look);
    const data = categories.map((_, index) => numberOf(values[index]));
    if (kind === 'lines') {
      return { type: 'line', name, cursor, data, symbol: 'circle', symbolSize: 5, showSymbol: data.length < 2, lineStyle: { width: 2, ...style }, itemStyle: style, endLabel: { show: series.length > 1, formatter: name, color: p['text-2'], fontSize: 12, distance: 6, offset: [0, nudged[at] ?? 0] } };
    }
    const last = data.findLastIndex((value) => value !== null);
    return {
      type: 'bar', name, cursor, barMaxWidth: 28, itemStyle: { ...style, borderRadius: 2 }, ...(kind === 'stack' ? { stack: 'all' } : { barGap: '10%' }),
      data: single ? data : data.map((value, index) => ({ value, label: { show: index === last && kind !== 'stack', formatter: name, color: p['text-2'], fontSize: 12, opacity: 1, ...named(props) } })),
      ...(single && data.length <= 12 ? { label: { show: true, position: props.lying ? 'right' : 'top', color: p['text-2'], fontSize: 12, formatter: ({ value }: { value: number }) => write(value).short } } : {}),
    };
  });
}

/** What echarts draws: direct labels, a zero line, axes from zero for bars, no legend. */
export function optionOf(props: ChartProps, look: Look, write: Write): EChartsCoreOption {
  const p = palettes[look.theme];
  const { kind = 'bars', categories, series, lying } = props;
  const text = { color: p['text-3'], fontSize: 12 };
  const names = { type: 'category', data: categories, axisLine: { lineStyle: { color: p.control } }, axisTick: { show: false }, axisLabel: { ...text, width: 140, overflow: 'truncate', hideOverlap: true }, ...(lying ? { inverse: true } : {}) };
  // Room for the names above the bars.
  const room = kind === 'bars' && series.length > 1 && !lying ? { boundaryGap: ['0%', '25%'] } : {};
  const figures = { type: 'value', scale: kind === 'lines', ...room, splitLine: { lineStyle: { color: p.border } }, axisLabel: { ...text, hideOverlap: true, formatter: (value: number) => write(value).short }, splitNumber: 4 };
  return {
    animation: !look.still, animationDuration: 140, textStyle: { fontFamily: look.font }, aria: { enabled: true, decal: { show: false } },
    grid: { left: 8, right: series.length > 1 && kind === 'lines' ? 96 : lying ? 72 : 12, top: 24, bottom: 8, containLabel: true },
    xAxis: lying ? figures : names, yAxis: lying ? names : figures,
    tooltip: { trigger: 'axis', axisPointer: { type: kind === 'lines' ? 'line' : 'shadow' }, backgroundColor: p.ink, borderWidth: 0, textStyle: { color: p['on-ink'], fontSize: 12 }, valueFormatter: (value: number | null) => (value === null ? '?' : write(value).exact) },
    series: [...seriesOf(props, look, write), ...unknownOf(props, look)],
  };
}
