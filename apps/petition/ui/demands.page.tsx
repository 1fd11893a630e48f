import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { count, state, text, time, useProjectColumn, word } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { List } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import { PROJECT_ASKED } from '#ui/order-field.js';
import { RowActions } from '#ui/row-actions.js';
import { PageFrame } from '#ui/page-frame.js';
import { t } from '#ui/text.js';
import { api, CATEGORIES, type Schemas } from './api.js';
import * as orders from './orders.data.js';

type Demand = Schemas['DemandLine'] & { readonly projectCode: string };

/** 诉求事项. */
export function DemandsPage(): ReactNode {
  return (
    <PageFrame
      title="诉求"
      hint={t('办结须有凭据；依法不予支持须写明法定理由')}
      actions={<OrderButton order={orders.raiseDemand} params={{}} asks={PROJECT_ASKED} size="middle" />}
    >
      <Demands />
    </PageFrame>
  );
}

export function Demands({ projectCode }: { projectCode?: string }): ReactNode {
  const project = useProjectColumn<Demand>((demand) => demand.projectCode);
  const columns: Column<Demand>[] = [
    ...(projectCode === undefined ? [project] : []),
    word('kind', '诉求', 110, CATEGORIES),
    count('matters', '件数', 80),
    state('status', '状态', 110, {
      open: ['未办结', 'yellow'],
      met: ['已满足', 'green'],
      unmet: ['依法不予支持', 'grey'],
    }),
    time('raisedOn', '提出'),
    {
      key: 'replies',
      title: '答复',
      width: 260,
      value: ({ replies }) => replies.map(({ on, reply }) => `${on} ${reply}`).join('；'),
    },
    text('evidence', '办结凭据', 200),
    text('lawfulReason', '法定理由', 200),
    time('closedOn', '办结'),
  ];
  return (
    <List<Demand>
      queryKey={['petition', projectCode ?? 'all', 'demands']}
      title="诉求"
      read={async () => {
        const rows = await everyRow((query) =>
          api.GET('/api/demands', { params: { query: { ...query, ...(projectCode ? { projectCode } : {}) } } }),
        );
        return rows.flatMap(({ projectCode: code, demands }) => demands.map((one) => ({ ...one, projectCode: code })));
      }}
      columns={columns}
      rowKey={({ demandId }) => demandId}
      empty="没有诉求"
      actionsWidth={230}
      actions={({ projectCode: code, kind, status }) => {
        const params = { projectCode: code, kind };
        return status === 'open' ? (
          <RowActions>
            <OrderButton order={orders.answerDemand} params={params} />
            <OrderButton order={orders.meetDemand} params={params} />
            <OrderButton order={orders.declareUnmet} params={params} />
          </RowActions>
        ) : (
          <OrderButton order={orders.reopenDemand} params={params} />
        );
      }}
    />
  );
}
