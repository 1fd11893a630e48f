import { useMemo, type ReactNode } from 'react';
import type { Axis } from '#ui/axis-switch.js';
import { Chart, type EChartsCoreOption, type Picked } from '#ui/chart.js';
import { useAgencyName } from '#ui/county.js';
import { moment } from '#ui/format.js';
import { t } from '#ui/text.js';
import type { TrailEvent } from '../api.js';
import { timeOf } from './moments.js';

interface LanesProps {
  readonly events: readonly TrailEvent[];
  readonly axis: Axis;
  readonly at: string;
  readonly onDay: (day: string) => void;
}

/** A lane per agency, a dot per event; what lies after the moment is pale. */
export function Lanes({ events, axis, at, onDay }: LanesProps): ReactNode {
  const nameOf = useAgencyName();
  const option = useMemo((): EChartsCoreOption => {
    const agencies = [...new Set(events.map(({ agency }) => agency))].reverse();
    const end = Date.parse(`${at}T23:59:59+08:00`);
    return {
      grid: { left: 112, right: 16, top: 8, bottom: 22 },
      tooltip: {
        formatter: ({ data }: { data: { event: TrailEvent } }) =>
          `${moment(timeOf(data.event, axis))}<br>${data.event.label}`,
      },
      xAxis: { type: 'time', axisLabel: { formatter: '{yyyy}-{MM}', hideOverlap: true } },
      yAxis: {
        type: 'category',
        data: agencies.map((agency) => nameOf(agency)),
        axisLabel: { width: 100, overflow: 'truncate' },
        splitLine: { show: true, lineStyle: { color: '#f0f0f0' } },
      },
      series: [
        {
          type: 'scatter',
          symbolSize: 7,
          data: events.map((event) => {
            const time = Date.parse(timeOf(event, axis));
            return {
              event,
              value: [time, agencies.indexOf(event.agency)],
              itemStyle: {
                color: event.agency === 'platform' ? '#8c8c8c' : '#1f4e79',
                opacity: time <= end ? 0.9 : 0.15,
              },
            };
          }),
          markLine: {
            symbol: 'none',
            silent: true,
            label: { show: false },
            lineStyle: { color: '#c62828', width: 1.5, type: 'solid' },
            data: [{ xAxis: end }],
          },
        },
      ],
    };
  }, [events, axis, at, nameOf]);
  const pick = ({ data }: Picked) => {
    const picked = (data as { event?: TrailEvent } | undefined)?.event;
    if (picked) onDay(moment(timeOf(picked, axis)).slice(0, 10));
  };
  const lanes = new Set(events.map(({ agency }) => agency)).size;
  return <Chart option={option} height={38 + lanes * 15} label={t('各机关的事件在时间上的分布')} onPick={pick} />;
}
