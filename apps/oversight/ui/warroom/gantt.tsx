import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { Chart, type EChartsCoreOption, type Picked } from '#ui/chart.js';
import { told } from '#ui/client.js';
import { useToday } from '#ui/county.js';
import { hexOf } from '#ui/light.js';
import { Shown } from '#ui/shown.js';
import { t } from '#ui/text.js';
import { api, MILESTONE_STATES, type MilestoneRow } from '../api.js';

interface GanttProps {
  readonly shown: readonly string[];
  readonly onProject: (projectCode: string) => void;
}

/** Milestones of the projects in view: a mark on the original date, a bar as long as it came, or is, too late. */
export function Gantt({ shown, onProject }: GanttProps): ReactNode {
  const today = useToday();
  const milestones = useQuery({
    queryKey: ['oversight', 'milestones'],
    queryFn: () => told(api.GET('/api/warroom/milestones')),
  });
  const rows = useMemo(
    () => (milestones.data ?? []).filter(({ projectCode }) => shown.includes(projectCode)),
    [milestones.data, shown],
  );
  const option = useMemo(() => ganttOption(rows, today), [rows, today]);
  const pick = ({ data }: Picked) => {
    if (typeof data === 'object' && data !== null && 'projectCode' in data) onProject(String(data.projectCode));
  };
  return (
    <Shown
      of={{ ...milestones, data: milestones.data && rows } as typeof milestones}
      what="节点计划"
      empty="没有节点计划"
    >
      {() => (
        <Chart
          option={option}
          height={90 + 30 * new Set(rows.map(({ projectCode }) => projectCode)).size}
          label={t('各项目节点的原定日期与完成情况')}
          onPick={pick}
        />
      )}
    </Shown>
  );
}

interface Drawing {
  value: (dimension: number) => number;
  coord: (point: [number, number]) => [number, number];
  visual: (channel: 'color') => string;
}

function ganttOption(rows: readonly MilestoneRow[], today: string): EChartsCoreOption {
  const names = [...new Set(rows.map(({ name }) => name))].reverse();
  const data = rows.map((row) => {
    const end = row.state === 'missed' ? today : row.achievedOn || row.due;
    return {
      ...row,
      name: `${row.name}：${row.title}`,
      value: [names.indexOf(row.name), Date.parse(row.due), Math.max(Date.parse(end), Date.parse(row.due))],
      itemStyle: { color: hexOf(MILESTONE_STATES[row.state][1]) },
    };
  });
  return {
    grid: { left: 110, right: 24, top: 28, bottom: 48 },
    tooltip: {
      formatter: ({ data: { name, due, achievedOn, state } }: { data: MilestoneRow }) =>
        `${name}<br>${t('原定')} ${due}${achievedOn ? `，${t('完成')} ${achievedOn}` : ''}（${t(MILESTONE_STATES[state][0])}）`,
    },
    xAxis: { type: 'time', axisLabel: { formatter: '{yyyy}-{MM}', hideOverlap: true } },
    yAxis: { type: 'category', data: names },
    dataZoom: [{ type: 'slider', height: 14, bottom: 6 }],
    series: [
      {
        type: 'custom',
        encode: { x: [1, 2], y: 0 },
        data,
        renderItem: (_: unknown, api: Drawing) => {
          const [left, middle] = api.coord([api.value(1), api.value(0)]);
          const [right] = api.coord([api.value(2), api.value(0)]);
          const fill = api.visual('color');
          const bar = { x: left, y: middle - 4, width: Math.max(right - left, 0), height: 8 };
          const mark = { cx: left, cy: middle, r: 6 };
          return {
            type: 'group',
            children: [
              { type: 'rect', shape: bar, style: { fill, opacity: 0.45 } },
              { type: 'circle', shape: mark, style: { fill, stroke: '#fff', lineWidth: 1 } },
            ],
          };
        },
        markLine: {
          symbol: 'none',
          lineStyle: { color: '#1f4e79' },
          label: { formatter: t('今天') },
          data: [{ xAxis: Date.parse(today) }],
        },
      },
    ],
  };
}
