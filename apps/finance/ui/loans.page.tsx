import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { amount, count, state, text, time, useAgencyColumn, useProjectColumn } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { List } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import { PROJECT_ASKED } from '#ui/order-field.js';
import { RowActions } from '#ui/row-actions.js';
import { PageFrame, Section } from '#ui/page-frame.js';
import { api, type Schemas } from './api.js';
import * as orders from './orders.data.js';

type Loan = Schemas['SpecialLoanRow'];
type Push = Schemas['WhitelistRow'];

/** 专项借款与白名单. */
export function LoansPage(): ReactNode {
  const loans: Column<Loan>[] = [
    useProjectColumn<Loan>(({ projectCode }) => projectCode),
    useAgencyColumn<Loan>('bank', '承贷银行'),
    state('stage', '阶段', 100, {
      applied: ['已申报', 'yellow'],
      approved: ['已批复', 'blue'],
      received: ['已到账', 'green'],
      repaid: ['已偿还', 'grey'],
    }),
    count('units', '套数', 80),
    amount('applied', '申报'),
    amount('approved', '批复'),
    amount('received', '到账'),
    amount('drawn', '支用'),
    amount('repaid', '偿还'),
    time('lastDrawnOn', '最近支用'),
  ];
  const pushes: Column<Push>[] = [
    useProjectColumn<Push>(({ projectCode }) => projectCode),
    useAgencyColumn<Push>('bank', '银行'),
    state('state', '结果', 100, {
      pushed: ['待答复', 'yellow'],
      declined: ['未通过', 'red'],
      approved: ['已授信', 'blue'],
      drawn: ['已放款', 'green'],
    }),
    time('pushedOn', '推送'),
    time('due', '答复期限'),
    time('answeredOn', '答复'),
    count('pushes', '推送次数', 100),
    amount('approved', '授信'),
    amount('drawn', '放款'),
    text('reasons', '未通过原因', 240),
  ];
  return (
    <PageFrame title="专项借款与白名单">
      <Section title="专项借款" extra={<OrderButton order={orders.applyLoan} params={{}} asks={PROJECT_ASKED} />}>
        <List<Loan>
          queryKey={['finance', 'loans']}
          title="专项借款"
          read={() => everyRow((query) => api.GET('/api/special-loans', { params: { query } }))}
          columns={loans}
          rowKey={({ projectCode }) => projectCode}
          empty="没有专项借款"
          actionsWidth={190}
          actions={({ projectCode }) => (
            <RowActions>
              <OrderButton order={orders.recordApproval} params={{ projectCode }} />
              <OrderButton order={orders.recordReceipt} params={{ projectCode }} />
              <OrderButton order={orders.requestDrawdown} params={{ projectCode }} />
              <OrderButton order={orders.repayLoan} params={{ projectCode }} />
            </RowActions>
          )}
        />
      </Section>
      <Section title="白名单推送" extra={<OrderButton order={orders.pushWhitelist} params={{}} asks={PROJECT_ASKED} />}>
        <List<Push>
          queryKey={['finance', 'whitelist']}
          title="白名单"
          read={() => everyRow((query) => api.GET('/api/whitelist', { params: { query } }))}
          columns={pushes}
          rowKey={({ projectCode, bank }) => `${projectCode} ${bank}`}
          empty="没有推送"
          actionsWidth={190}
          actions={({ projectCode }) => (
            <RowActions>
              <OrderButton order={orders.approveCredit} params={{ projectCode }} />
              <OrderButton order={orders.declinePush} params={{ projectCode }} />
              <OrderButton order={orders.drawCredit} params={{ projectCode }} />
              <OrderButton order={orders.recordRectification} params={{ projectCode }} />
              <OrderButton order={orders.repushWhitelist} params={{ projectCode }} />
            </RowActions>
          )}
        />
      </Section>
    </PageFrame>
  );
}
