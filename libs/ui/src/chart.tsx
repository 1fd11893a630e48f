import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  DataZoomComponent,
  GeoComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, registerMap, use, type ECharts, type EChartsCoreOption } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef, type ReactNode } from 'react';

use([
  ...[BarChart, CustomChart, LineChart, ScatterChart, CanvasRenderer],
  ...[AriaComponent, DataZoomComponent, GeoComponent, GridComponent, LegendComponent, MarkLineComponent],
  TooltipComponent,
]);

export type { EChartsCoreOption };
export { registerMap };

/** What was clicked on: the datum of a series, or a region of a map. */
export interface Picked {
  readonly componentType: string;
  readonly name: string;
  readonly data?: unknown;
}

interface ChartProps {
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** What the chart shows, for those who cannot see it. */
  readonly label: string;
  readonly onPick?: (picked: Picked) => void;
}

/** A chart on canvas that follows the width of its place. */
export function Chart({ option, height, label, onPick }: ChartProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });
  useEffect(() => {
    if (!place.current) return;
    const made = init(place.current);
    chart.current = made;
    made.on('click', (picked) => pick.current?.(picked as unknown as Picked));
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => {
    const aria = { enabled: true, label: { description: label } };
    chart.current?.setOption({ animation: false, aria, ...option }, { notMerge: true });
  }, [option, label]);
  return <div ref={place} role="img" aria-label={label} style={{ width: '100%', height }} />;
}
