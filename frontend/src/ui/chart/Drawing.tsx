import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useLook } from '../theme/look';
import { optionOf, type Write } from './optionOf';
import type { ChartProps } from './types';

register([BarChart, LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

/** The picture; loaded only where a chart is shown. */
export function Drawing({ write, onPick, ...props }: ChartProps & { write: Write; onPick?: (at: number) => void }) {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  const { theme, accent, still } = useLook();
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });
  useEffect(() => {
    const box = element.current;
    if (!box) return undefined;
    const made = init(box, null, { renderer: 'svg' });
    chart.current = made;
    made.on('click', ({ dataIndex }) => pick.current?.(dataIndex));
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(box);
    return () => {
      watch.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(optionOf(props, { theme, accent, still, font: getComputedStyle(document.body).fontFamily }, write), true);
  });
  return <div ref={element} style={{ height: props.height ?? 240 }} role="img" aria-label={props.label} />;
}
