import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { clock, state, text, time, useAgencyColumn, useProjectColumn } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { ListPage } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import { PROJECT_ASKED } from '#ui/order-field.js';
import { RowActions } from '#ui/row-actions.js';
import { api, type Schemas } from './api.js';
import * as orders from './orders.data.js';

type Item = Schemas['JointItemView'];

/** 府院联动. */
export function JointItemsPage(): ReactNode {
  const columns: Column<Item>[] = [
    text('itemId', '编号', 110),
    useProjectColumn<Item>(({ projectCode }) => projectCode),
    text('topic', '事项', 260),
    useAgencyColumn<Item>('owner', '承办机关'),
    state('status', '状态', 100, { open: ['办理中', 'yellow'], closed: ['已办结', 'green'] }),
    clock(),
    time('raisedOn', '提起'),
    {
      key: 'replies',
      title: '答复',
      width: 240,
      value: ({ replies }) => replies.map(({ on, reply }) => `${on} ${reply}`).join('；'),
    },
    text('result', '结果', 160),
    time('closedOn', '办结'),
  ];
  return (
    <ListPage<Item>
      queryKey={['court', 'joint-items']}
      title="府院联动"
      hint="法院与政府之间的事项：税费、土地、登记、解封、职工、稳定"
      read={() => everyRow((query) => api.GET('/api/joint-items', { params: { query } }))}
      columns={columns}
      rowKey={({ itemId }) => itemId}
      empty="没有府院联动事项"
      buttons={<OrderButton order={orders.raiseJointItem} params={{}} asks={PROJECT_ASKED} size="middle" />}
      actions={({ itemId, status }) =>
        status === 'open' && (
          <RowActions>
            <OrderButton order={orders.answerJointItem} params={{ itemId }} />
            <OrderButton order={orders.closeJointItem} params={{ itemId }} />
          </RowActions>
        )
      }
    />
  );
}
