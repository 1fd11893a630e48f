import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { everyRow } from '#ui/client.js';
import { count, state, text, time, useAgencyColumn, useProjectColumn, word } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { List } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import { PROJECT_ASKED } from '#ui/order-field.js';
import { RowActions } from '#ui/row-actions.js';
import { PageFrame, Section } from '#ui/page-frame.js';
import { shortDay } from '#ui/format.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from './api.js';
import * as orders from './orders.data.js';

type Item = Schemas['SupervisionItemRow'];
type Review = Schemas['ToleranceReviewRow'];

const FINDINGS = { '': '', falsification: '弄虚作假', neglect: '履职不力', none: '未发现问题' };

/** 监督事项与容错认定. */
export function SupervisionPage(): ReactNode {
  const items: Column<Item>[] = [
    text('itemId', '编号', 170),
    useProjectColumn<Item>(({ projectCode }) => projectCode),
    text('topic', '事项', 240),
    word('openedBy', '立项', 90, { rule: '规则', person: '人工' }),
    time('openedAt', '立项时间', 130),
    state('status', '状态', 90, { open: ['办理中', 'yellow'], closed: ['已了结', 'green'] }),
    word('finding', '认定', 110, FINDINGS),
    count('letters', '监督函', 80),
    {
      key: 'replay',
      title: '回放',
      width: 90,
      value: () => t('回放'),
      render: ({ projectCode, openedAt }) => (
        <Link to={`/discipline/replay?project=${projectCode}&at=${shortDay(openedAt)}`}>{t('看当时')}</Link>
      ),
    },
  ];
  const reviews: Column<Review>[] = [
    text('reviewId', '编号', 150),
    useProjectColumn<Review>(({ projectCode }) => projectCode),
    text('decisionId', '决策', 150),
    useAgencyColumn<Review>('applicant', '申请机关'),
    time('appliedAt', '申请时间', 130),
    state('status', '状态', 110, {
      applied: ['待固定', 'yellow'],
      frozen: ['待认定', 'orange'],
      granted: ['予以容错', 'green'],
      refused: ['不予容错', 'grey'],
    }),
  ];
  return (
    <PageFrame
      title="监督事项"
      actions={
        <>
          <OrderButton order={orders.registerClueRef} params={{}} size="middle" />
          <OrderButton order={orders.openSupervision} params={{}} asks={PROJECT_ASKED} size="middle" primary />
        </>
      }
    >
      <Section title="监督事项">
        <List<Item>
          queryKey={['discipline', 'supervision']}
          title="监督事项"
          read={() => everyRow((query) => api.GET('/api/supervision-items', { params: { query } }))}
          columns={items}
          rowKey={({ itemId }) => itemId}
          empty="没有监督事项"
          actionsWidth={190}
          actions={(item) => item.status === 'open' && <ItemSteps item={item} />}
        />
      </Section>
      <Section title="容错认定" extra={<OrderButton order={orders.applyTolerance} params={{}} asks={PROJECT_ASKED} />}>
        <List<Review>
          queryKey={['discipline', 'tolerance']}
          title="容错认定"
          read={() => everyRow((query) => api.GET('/api/tolerance-reviews', { params: { query } }))}
          columns={reviews}
          rowKey={({ reviewId }) => reviewId}
          empty="没有容错申请"
          actionsWidth={190}
          actions={({ reviewId, status }) => (
            <RowActions>
              {status === 'applied' && <OrderButton order={orders.freezePack} params={{ reviewId }} />}
              {status === 'frozen' && <OrderButton order={orders.grantTolerance} params={{ reviewId }} />}
              {status === 'frozen' && <OrderButton order={orders.refuseTolerance} params={{ reviewId }} />}
            </RowActions>
          )}
        />
      </Section>
    </PageFrame>
  );
}

/** An answer belongs to a question that was asked, a rectification to a letter that was sent. */
function ItemSteps({ item }: { item: Item }): ReactNode {
  const { itemId, projectCode, claimIds, openQuestions, openLetters } = item;
  const params = { itemId };
  const own = (numbers: readonly string[]) => numbers.map((number) => [number, number] as const);
  return (
    <RowActions>
      <OrderButton order={orders.askQuestion} params={params} />
      <OrderButton order={orders.callMaterials} params={params} />
      <OrderButton order={orders.recordAnswer} params={params} choices={{ questionId: own(openQuestions) }} />
      <OrderButton order={orders.makeFinding} params={params} initial={{ projectCode, claimIds }} />
      <OrderButton order={orders.issueLetter} params={params} />
      <OrderButton order={orders.verifyRectification} params={params} choices={{ docNo: own(openLetters) }} />
      <OrderButton order={orders.closeSupervision} params={params} />
    </RowActions>
  );
}
