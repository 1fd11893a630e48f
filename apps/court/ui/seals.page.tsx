import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { state, text, time, useProjectColumn } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { Light } from '#ui/light.js';
import { List } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import { PROJECT_ASKED } from '#ui/order-field.js';
import { RowActions } from '#ui/row-actions.js';
import { PageFrame } from '#ui/page-frame.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from './api.js';
import * as orders from './orders.data.js';

type Seal = Schemas['SealLine'] & { readonly projectCode: string };

/** 查封解封. */
export function SealsPage(): ReactNode {
  return (
    <PageFrame
      title="查封解封"
      actions={<OrderButton order={orders.imposeSeal} params={{}} asks={PROJECT_ASKED} size="middle" />}
    >
      <Seals />
    </PageFrame>
  );
}

export function Seals({ projectCode }: { projectCode?: string }): ReactNode {
  const project = useProjectColumn<Seal>((seal) => seal.projectCode);
  const columns: Column<Seal>[] = [
    text('sealId', '编号', 110),
    ...(projectCode === undefined ? [project] : []),
    text('scope', '范围', 180),
    text('court', '查封法院', 200),
    state('status', '状态', 110, {
      sealed: ['查封中', 'red'],
      'unseal-requested': ['申请解封', 'yellow'],
      refused: ['不予解除', 'orange'],
      lifted: ['已解除', 'green'],
    }),
    time('imposedOn', '查封日期'),
    time('decidedOn', '裁定日期'),
    text('decidedBy', '裁定文号', 180),
    {
      key: 'toRelease',
      title: '应解除',
      width: 90,
      value: ({ toRelease }) => t(toRelease ? '应解除' : ''),
      render: ({ toRelease }) => (toRelease ? <Light colour="red" word="应解除" /> : null),
    },
  ];
  return (
    <List<Seal>
      queryKey={['court', projectCode ?? 'all', 'seals']}
      title="查封"
      read={async () => {
        const rows = await everyRow((query) =>
          api.GET('/api/seals', { params: { query: { ...query, ...(projectCode ? { projectCode } : {}) } } }),
        );
        return rows.flatMap(({ projectCode: code, seals }) => seals.map((seal) => ({ ...seal, projectCode: code })));
      }}
      columns={columns}
      rowKey={({ sealId }) => sealId}
      empty="没有查封"
      actionsWidth={190}
      actions={({ sealId, status }) =>
        status !== 'lifted' && (
          <RowActions>
            <OrderButton order={orders.requestUnseal} params={{ sealId }} />
            <OrderButton order={orders.decideUnseal} params={{ sealId }} />
          </RowActions>
        )
      }
    />
  );
}
