import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { text, time, useProjectColumn } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { List } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import { PROJECT_ASKED } from '#ui/order-field.js';
import { PageFrame } from '#ui/page-frame.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from './api.js';
import * as orders from './orders.data.js';

type Fact = Schemas['SiteFactRow'];

/** 事实反映. */
export function SiteFactsPage(): ReactNode {
  return (
    <PageFrame
      title="事实反映"
      hint={t('只记所见事实，不记反映人')}
      actions={<OrderButton order={orders.reportSiteFact} params={{}} asks={PROJECT_ASKED} size="middle" />}
    >
      <SiteFacts />
    </PageFrame>
  );
}

export function SiteFacts({ projectCode }: { projectCode?: string }): ReactNode {
  const project = useProjectColumn<Fact>((fact) => fact.projectCode);
  const columns: Column<Fact>[] = [
    text('factId', '编号', 140),
    ...(projectCode === undefined ? [project] : []),
    text('fact', '事实', 300),
    time('observedOn', '所见日期'),
    time('reportedOn', '反映日期'),
    text('contradictsClaimId', '与何申报矛盾', 180),
    text('answer', '答复', 220),
    time('answeredOn', '答复日期'),
  ];
  return (
    <List<Fact>
      queryKey={['petition', projectCode ?? 'all', 'facts']}
      title="事实反映"
      read={() =>
        everyRow((query) =>
          api.GET('/api/site-facts', { params: { query: { ...query, ...(projectCode ? { projectCode } : {}) } } }),
        )
      }
      columns={columns}
      rowKey={({ factId }) => factId}
      empty="没有事实反映"
      actionsWidth={90}
      actions={({ factId, answer }) => !answer && <OrderButton order={orders.answerSiteFact} params={{ factId }} />}
    />
  );
}
