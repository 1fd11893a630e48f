import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { text, time, useProjectColumn } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { Light } from '#ui/light.js';
import { ListPage } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from '../api.js';
import * as orders from '../orders.data.js';

type Opinion = Schemas['OpinionRow'];

/** 批示 and what came of each. */
export function OpinionsPage(): ReactNode {
  const columns: Column<Opinion>[] = [
    text('opinionId', '编号', 190),
    useProjectColumn<Opinion>(({ projectCode }) => projectCode),
    text('text', '批示', 340),
    text('givenBy', '批示人', 110),
    time('givenOn', '日期'),
    {
      key: 'open',
      title: '落实',
      width: 110,
      filter: true,
      value: ({ open }) => t(open ? '待落实' : '已落实'),
      render: ({ open }) => <Light colour={open ? 'yellow' : 'green'} word={open ? '待落实' : '已落实'} />,
    },
    text('taskId', '督办事项', 190),
    text('noAction', '不交办的理由', 200),
  ];
  return (
    <ListPage<Opinion>
      queryKey={['housing', 'opinions']}
      title="批示"
      hint="县领导的批示与落实情况：转为督办事项，或写明不交办的理由"
      read={() => everyRow((query) => api.GET('/api/opinions', { params: { query } }))}
      columns={columns}
      rowKey={({ opinionId }) => opinionId}
      empty="没有批示；县领导可在作战图或楼盘一屏上作出批示"
      actionsWidth={110}
      actions={({ opinionId, open, projectCode }) =>
        open && (
          <OrderButton order={orders.dispatchOpinion} params={{ opinionId }} initial={{ projectId: projectCode }} />
        )
      }
    />
  );
}
