import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { amount, state, text, time, useAgencyColumn, useProjectColumn, word } from '#ui/columns.js';
import { useAgencyName, useToday } from '#ui/county.js';
import type { Column } from '#ui/data-table.js';
import { isOverdue, remaining } from '#ui/format.js';
import { Light } from '#ui/light.js';
import { List } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import { PROJECT_ASKED } from '#ui/order-field.js';
import { RowActions } from '#ui/row-actions.js';
import { PageFrame } from '#ui/page-frame.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from './api.js';
import * as orders from './orders.data.js';

type Payment = Schemas['PaymentRow'];

const KINDS = { works: '工程款', wages: '工资', materials: '材料款' };

/** 用款会审. */
export function PaymentsPage(): ReactNode {
  return (
    <PageFrame
      title="用款会审"
      hint={t('四方会审齐备后方可支付')}
      actions={
        <>
          <OrderButton order={orders.requestDisbursement} params={{}} asks={PROJECT_ASKED} size="middle" />
          <OrderButton order={orders.requestDrawdown} params={{}} asks={PROJECT_ASKED} size="middle" />
        </>
      }
    >
      <Payments />
    </PageFrame>
  );
}

/** Requests for money, of all projects or of one. */
export function Payments({ projectCode }: { projectCode?: string }): ReactNode {
  const today = useToday();
  const nameOf = useAgencyName();
  const project = useProjectColumn<Payment>((payment) => payment.projectCode);
  const bank = useAgencyColumn<Payment>('bank', '银行');
  const columns: Column<Payment>[] = [
    ...(projectCode === undefined ? [project] : []),
    text('requestId', '申请', 110),
    word('source', '来源', 110, { escrow: '监管账户', 'special-loan': '专项借款' }),
    word('kind', '用途', 90, KINDS),
    amount('amount', '金额'),
    state('state', '状态', 100, {
      open: ['会审中', 'yellow'],
      paid: ['已支付', 'green'],
      refused: ['不予支付', 'red'],
    }),
    {
      key: 'left',
      title: '时限',
      width: 110,
      value: ({ state: stage, due }) => (stage === 'open' ? remaining(due, today) : ''),
      render: ({ state: stage, due }) =>
        stage === 'open' ? (
          <Light colour={isOverdue(due, today) ? 'red' : 'green'} word={remaining(due, today)} />
        ) : null,
    },
    {
      key: 'opinions',
      title: '会审意见',
      width: 260,
      value: ({ opinions }) => opinions.map((opinion) => opinionText(String(opinion), nameOf)).join('、'),
    },
    text('purpose', '说明', 200),
    text('payeeUscc', '收款单位', 180, { folded: true }),
    time('paidOn', '支付日期'),
    bank,
  ];
  return (
    <List<Payment>
      queryKey={['finance', projectCode ?? 'all', 'payments']}
      title="用款"
      read={() =>
        everyRow((query) =>
          api.GET('/api/payments', { params: { query: { ...query, ...(projectCode ? { projectCode } : {}) } } }),
        )
      }
      columns={columns}
      rowKey={({ projectCode: code, requestId }) => `${code} ${requestId}`}
      empty="没有用款申请"
      actionsWidth={230}
      actions={(payment) => payment.state === 'open' && <Decisions payment={payment} />}
    />
  );
}

function Decisions({ payment: { projectCode, requestId, source } }: { payment: Payment }): ReactNode {
  const params = { projectCode, requestId };
  return source === 'escrow' ? (
    <RowActions>
      <OrderButton order={orders.endorseDisbursement} params={params} primary />
      <OrderButton order={orders.payDisbursement} params={params} />
      <OrderButton order={orders.refuseDisbursement} params={params} />
    </RowActions>
  ) : (
    <RowActions>
      <OrderButton order={orders.endorseDrawdown} params={params} primary />
      <OrderButton order={orders.payDrawdown} params={params} />
      <OrderButton order={orders.refuseDrawdown} params={params} />
    </RowActions>
  );
}

/** `treasury agree` → 财政局同意 */
function opinionText(opinion: string, nameOf: (agency: string) => string): string {
  const [agency = '', said = ''] = opinion.split(' ');
  return `${nameOf(agency)}${t(said === 'agree' ? '同意' : '不同意')}`;
}
