import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { amount, text, time, useAgencyColumn, useProjectColumn, word } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { wan } from '#ui/format.js';
import { Light } from '#ui/light.js';
import { ListPage } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import { PROJECT_ASKED } from '#ui/order-field.js';
import { RowActions } from '#ui/row-actions.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from './api.js';
import * as orders from './orders.data.js';

type Account = Schemas['EscrowAccountRow'];

export const NODES = {
  none: '未起算',
  foundation: '正负零',
  half: '主体过半',
  'topped-out': '主体封顶',
  accepted: '竣工验收',
  registered: '首次登记',
};
const STATES = { open: '正常', frozen: '已冻结', suspended: '暂停拨付' };

/** 监管账户: balance against what must be kept, and whether node payments are released. */
export function EscrowPage(): ReactNode {
  const columns: Column<Account>[] = [
    useProjectColumn<Account>(({ projectCode }) => projectCode),
    useAgencyColumn<Account>('bank', '监管银行'),
    text('accountMasked', '账号', 110),
    amount('balance', '余额', 130),
    time('balanceAsOf', '余额日期'),
    amount('required', '应留存', 130),
    {
      key: 'shortfall',
      title: '缺口（万元）',
      width: 140,
      numeric: true,
      value: ({ shortfall }) => shortfall / 1_000_000,
      render: ({ shortfall }) => (shortfall > 0 ? <Light colour="red" word={wan(shortfall)} /> : t('无')),
    },
    word('node', '拨付节点', 110, NODES),
    {
      key: 'release',
      title: '节点拨付',
      width: 110,
      filter: true,
      value: ({ releaseAllowed }) => t(releaseAllowed ? '放行' : '暂停'),
      render: ({ releaseAllowed }) => (
        <Light colour={releaseAllowed ? 'green' : 'yellow'} word={releaseAllowed ? '放行' : '暂停'} />
      ),
    },
    word('state', '账户', 100, STATES),
    amount('quota', '监管额度', 140),
    amount('paid', '已支付', 130),
    amount('confirmed', '已确认工程量', 160),
    amount('recovered', '追回', 120),
  ];
  return (
    <ListPage<Account>
      queryKey={['finance', 'escrow']}
      title="监管账户"
      hint="余额低于应留存额即为缺口，节点拨付随之暂停"
      read={() => everyRow((query) => api.GET('/api/escrow-accounts', { params: { query } }))}
      columns={columns}
      rowKey={({ projectCode }) => projectCode}
      empty="没有监管账户"
      buttons={<OrderButton order={orders.openEscrowAccount} params={{}} asks={PROJECT_ASKED} size="middle" />}
      actionsWidth={190}
      actions={({ projectCode }) => (
        <RowActions>
          <OrderButton order={orders.recordBalance} params={{ projectCode }} />
          <OrderButton order={orders.detectShortfall} params={{ projectCode }} />
          <OrderButton order={orders.reachNode} params={{ projectCode }} />
          <OrderButton order={orders.freezeEscrow} params={{ projectCode }} />
        </RowActions>
      )}
    />
  );
}
