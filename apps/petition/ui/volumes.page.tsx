import type { ReactNode } from 'react';
import { Chart } from '#ui/chart.js';
import { everyRow } from '#ui/client.js';
import { count, text } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { percent } from '#ui/format.js';
import { ListPage } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from './api.js';
import * as orders from './orders.data.js';

type Volume = Schemas['VolumeView'];

const COLUMNS: Column<Volume>[] = [
  text('period', '月份', 110),
  count('all', '信访总量（件）', 130),
  count('project', '楼盘类（件）', 120),
  {
    key: 'share',
    title: '占比',
    width: 90,
    numeric: true,
    value: ({ share }) => share,
    render: ({ share }) => percent(share),
  },
  text('reason', '更正理由', 220),
];

/** 统计: matters of a month, those about projects, and their share. */
export function VolumesPage(): ReactNode {
  return (
    <ListPage<Volume>
      queryKey={['petition', 'volumes']}
      title="信访统计"
      read={() => everyRow((query) => api.GET('/api/volumes', { params: { query } }))}
      columns={COLUMNS}
      rowKey={({ period }) => period}
      empty="还没有统计"
      buttons={<OrderButton order={orders.reportVolume} params={{}} primary size="middle" />}
      above={(rows) => (
        <Chart
          height={220}
          label={t('楼盘类信访占比走势')}
          option={{
            grid: { left: 48, right: 24, top: 16, bottom: 28 },
            tooltip: { trigger: 'axis' },
            xAxis: { type: 'category', data: rows.map(({ period }) => period) },
            yAxis: { type: 'value', axisLabel: { formatter: '{value}%' } },
            series: [{ type: 'line', name: t('占比'), color: '#1f4e79', data: rows.map(({ share }) => share) }],
          }}
        />
      )}
    />
  );
}
