import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { state, text, time, word } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { ListPage } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import { RowActions } from '#ui/row-actions.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from './api.js';
import * as orders from './orders.data.js';
import { ROLE_NAMES } from './role-names.data.js';

type Grant = Schemas['GrantRow'];

/** An account; grants of the first day were made with the county itself. */
function who(key: 'requestedBy' | 'confirmedBy', title: string): Column<Grant> {
  return { key, title, width: 110, value: (grant) => (grant[key] === 'founding' ? t('初始设立') : grant[key]) };
}

/** 授权: one person asks, another confirms. */
export function GrantsPage(): ReactNode {
  return (
    <ListPage<Grant>
      queryKey={['identity', 'grants']}
      title="授权"
      hint="申请人与确认人不得为同一人"
      read={() => everyRow((query) => api.GET('/api/grants', { params: { query } }))}
      columns={[
        text('userId', '账户', 130),
        word('role', '岗位', 170, ROLE_NAMES),
        state('status', '状态', 100, {
          requested: ['待确认', 'yellow'],
          granted: ['已授权', 'green'],
          revoked: ['已撤销', 'grey'],
        }),
        who('requestedBy', '申请人'),
        who('confirmedBy', '确认人'),
        text('revokedBy', '撤销人', 110),
        text('reason', '理由', 220),
        time('at', '时间', 130),
      ]}
      rowKey={({ userId, role }) => `${userId} ${role}`}
      empty="没有授权"
      actionsWidth={180}
      actions={({ userId, role, status }) => (
        <RowActions>
          {status === 'requested' && <OrderButton order={orders.confirmRole} params={{ userId, role }} primary />}
          {status !== 'revoked' && <OrderButton order={orders.revokeRole} params={{ userId, role }} />}
        </RowActions>
      )}
    />
  );
}
