import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { count, text, time, useProjectColumn, word } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { ListPage } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import { PROJECT_ASKED } from '#ui/order-field.js';
import { api, type Schemas } from '../api.js';
import { METRICS } from '../metrics.data.js';
import * as orders from '../orders.data.js';

type Restatement = Schemas['RestatementRow'];

/** 数据更正: why a figure is told differently from a day on; what was signed keeps its value. */
export function RestatementsPage(): ReactNode {
  const columns: Column<Restatement>[] = [
    time('from', '自'),
    useProjectColumn<Restatement>(({ projectCode }) => projectCode),
    word('metric', '指标', 160, METRICS),
    count('before', '更正前', 100),
    count('after', '更正后', 100),
    text('cause', '原因', 420),
  ];
  return (
    <ListPage<Restatement>
      queryKey={['housing', 'restatements']}
      title="数据更正"
      hint="已签发的数据保持原值；差异自说明之日起解释，不移动任何指标"
      read={() => everyRow((query) => api.GET('/api/figure-restatements', { params: { query } }))}
      columns={columns}
      rowKey={({ projectCode, metric, before, after, from }) => [projectCode, metric, before, after, from].join(' ')}
      empty="没有数据更正"
      buttons={<OrderButton order={orders.restateFigure} params={{}} asks={PROJECT_ASKED} primary size="middle" />}
    />
  );
}
