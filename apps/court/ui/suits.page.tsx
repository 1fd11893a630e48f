import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { clock, count, text, time, useProjectColumn, word } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { List } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import { PROJECT_ASKED } from '#ui/order-field.js';
import { RowActions } from '#ui/row-actions.js';
import { PageFrame } from '#ui/page-frame.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from './api.js';
import * as orders from './orders.data.js';

type Suit = Schemas['SuitView'];

const KINDS = {
  'double-sale': '一房二卖',
  delivery: '交付',
  title: '办证',
  refund: '退房退款',
  mortgage: '按揭',
  'construction-price': '工程款',
  wages: '工资',
  other: '其他',
};

/** 衍生诉讼. */
export function SuitsPage(): ReactNode {
  return (
    <PageFrame
      title="衍生诉讼"
      hint={t('快审快结：从立案到生效、执行，逐件计数')}
      actions={<OrderButton order={orders.registerSuit} params={{}} asks={PROJECT_ASKED} size="middle" />}
    >
      <Suits />
    </PageFrame>
  );
}

export function Suits({ projectCode }: { projectCode?: string }): ReactNode {
  const project = useProjectColumn<Suit>((suit) => suit.projectCode);
  const columns: Column<Suit>[] = [
    text('caseNo', '案号', 140),
    ...(projectCode === undefined ? [project] : []),
    word('kind', '案由', 110, KINDS),
    clock(),
    count('suits', '件数', 70),
    count('flats', '涉及套数', 90),
    count('mediated', '调解', 70),
    count('judged', '裁判', 70),
    count('effective', '生效', 70),
    count('enforced', '执行完毕', 90),
    { key: 'stayed', title: '中止', width: 80, filter: true, value: ({ stayed }) => t(stayed ? '中止' : '') },
    time('registeredOn', '立案'),
    time('fastTrackTarget', '快审目标'),
    time('due', '审限'),
  ];
  return (
    <List<Suit>
      queryKey={['court', projectCode ?? 'all', 'suits']}
      title="衍生诉讼"
      read={() =>
        everyRow((query) =>
          api.GET('/api/suits', { params: { query: { ...query, ...(projectCode ? { projectCode } : {}) } } }),
        )
      }
      columns={columns}
      rowKey={({ caseNo }) => caseNo}
      empty="没有案件"
      actionsWidth={190}
      actions={({ caseNo, stayed }) => (
        <RowActions>
          <OrderButton order={orders.fastTrack} params={{ caseNo }} />
          <OrderButton order={orders.mediate} params={{ caseNo }} />
          <OrderButton order={orders.giveJudgment} params={{ caseNo }} />
          <OrderButton order={orders.markEffective} params={{ caseNo }} />
          <OrderButton order={orders.openEnforcement} params={{ caseNo }} />
          <OrderButton order={orders.closeEnforcement} params={{ caseNo }} />
          <OrderButton order={stayed ? orders.resumeSuits : orders.staySuits} params={{ caseNo }} />
        </RowActions>
      )}
    />
  );
}
