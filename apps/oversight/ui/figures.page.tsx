import { useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { useMemo, type ReactNode } from 'react';
import { Chart, type EChartsCoreOption } from '#ui/chart.js';
import { told } from '#ui/client.js';
import { useToday } from '#ui/county.js';
import { DataTable, type Column } from '#ui/data-table.js';
import { PageFrame, Section } from '#ui/page-frame.js';
import { percent } from '#ui/format.js';
import { Shown } from '#ui/shown.js';
import { t } from '#ui/text.js';
import { api } from './api.js';
import { FigureCards, MomentPicker, useMoment } from './figure-cards.js';
import type { components } from './generated/api.js';

type Point = components['schemas']['SeriesPoint'];

const COLUMNS: Column<Point>[] = [
  { key: 'day', title: '自', width: 120, value: ({ day }) => day },
  { key: 'entered', title: '入账', width: 80, value: ({ entered }) => entered, numeric: true },
  { key: 'claimed', title: '申报化解', width: 100, value: ({ claimed }) => claimed, numeric: true },
  { key: 'closed', title: '已销号', width: 80, value: ({ closed }) => closed, numeric: true },
  {
    key: 'claimedRate',
    title: '申报化解率',
    width: 110,
    value: (row) => row.claimedRate,
    render: (row) => percent(row.claimedRate),
    numeric: true,
  },
  {
    key: 'resolutionRate',
    title: '化解率',
    width: 100,
    value: (row) => row.resolutionRate,
    render: (row) => percent(row.resolutionRate),
    numeric: true,
  },
  {
    key: 'gap',
    title: '水分（百分点）',
    width: 130,
    value: ({ gap }) => gap,
    render: ({ gap }) => gap.toFixed(1),
    numeric: true,
  },
];

/** 化解率三口径与水分: what was claimed, what was closed, and the gap between them over time. */
export function FiguresPage(): ReactNode {
  const { at, axis } = useMoment();
  const today = useToday();
  const from = dayjs(today).subtract(1, 'year').format('YYYY-MM-DD');
  const to = at > today ? today : at;
  const series = useQuery({
    queryKey: ['oversight', 'series', from, to, axis],
    queryFn: () => told(api.GET('/api/figures/series', { params: { query: { from, to, axis } } })),
    enabled: from <= to,
  });
  const points = useMemo(() => (series.data ?? []).filter(({ entered }) => entered > 0), [series.data]);
  const option = useMemo(() => seriesOption(points, to), [points, to]);
  return (
    <PageFrame title="化解率与水分" hint={t('水分 = 申报化解 − 已销号，占入账项目的百分点')} actions={<MomentPicker />}>
      <FigureCards />
      <Shown of={series} what="走势" empty="还没有入账的项目">
        {() => (
          <>
            <Section title="走势">
              <Chart option={option} height={280} label={t('申报化解率与化解率走势')} />
            </Section>
            <Section title="变动日">
              <DataTable name="s" title="化解率走势" rows={points} columns={COLUMNS} rowKey={({ day }) => day} />
            </Section>
          </>
        )}
      </Shown>
    </PageFrame>
  );
}

function seriesOption(points: readonly Point[], to: string): EChartsCoreOption {
  const last = points.at(-1);
  const drawn = last && last.day < to ? [...points, { ...last, day: to }] : points;
  const line = (name: string, color: string, value: (point: Point) => number) => ({
    type: 'line',
    name: t(name),
    step: 'end',
    symbolSize: 5,
    color,
    data: drawn.map((point) => [point.day, value(point)]),
  });
  return {
    grid: { left: 48, right: 24, top: 36, bottom: 28 },
    legend: { top: 0 },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'time' },
    yAxis: { type: 'value', axisLabel: { formatter: '{value}%' }, min: 0 },
    series: [
      { ...line('申报化解率', '#d46b08', ({ claimedRate }) => claimedRate), areaStyle: { opacity: 0.12 } },
      line('化解率', '#2e7d32', ({ resolutionRate }) => resolutionRate),
    ],
  };
}
