import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { state, text, time, useAgencyColumn } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { ListPage } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import { RowActions } from '#ui/row-actions.js';
import { useProjectName } from '#ui/project-link.js';
import { api, type Schemas } from '../api.js';
import * as orders from '../orders.data.js';

type Issue = Schemas['IssueRow'];

/** 堵点: what blocks several projects alike, and how it was resolved. */
export function IssuesPage(): ReactNode {
  const nameOf = useProjectName();
  const columns: Column<Issue>[] = [
    text('issueId', '编号', 100),
    text('desc', '堵点', 260),
    {
      key: 'projects',
      title: '项目',
      width: 200,
      value: ({ projects }) => projects.map((code) => nameOf(code)).join('、'),
    },
    state('kind', '认定', 100, { '': ['待认定', 'yellow'], individual: ['个性', 'blue'], common: ['共性', 'orange'] }),
    useAgencyColumn<Issue>('raisedBy', '上报机关', 140),
    time('raisedOn', '上报日期'),
    state('review', '合法性审查', 110, {
      none: ['', 'grey'],
      requested: ['审查中', 'yellow'],
      passed: ['合格', 'green'],
      failed: ['不合格', 'red'],
    }),
    text('measure', '措施', 200),
    useAgencyColumn<Issue>('authorisedTo', '授权机关', 120),
    state('filing', '备案', 110, {
      none: ['无', 'grey'],
      pending: ['待收悉', 'yellow'],
      acknowledged: ['已收悉', 'green'],
      objected: ['有异议', 'red'],
    }),
    text('result', '结果', 200),
  ];
  return (
    <ListPage<Issue>
      queryKey={['housing', 'issues']}
      title="堵点"
      hint="个性问题授权办理并备案，共性问题提请领导小组出台措施"
      read={() => everyRow((query) => api.GET('/api/issues', { params: { query } }))}
      columns={columns}
      rowKey={({ issueId }) => issueId}
      empty="没有堵点"
      buttons={<OrderButton order={orders.raiseBlockage} params={{}} primary size="middle" />}
      actionsWidth={300}
      actions={({ issueId, kind, escalated, review, resolvedBy, projects }) => (
        <RowActions>
          {kind === '' && <OrderButton order={orders.classifyCommon} params={{ issueId }} />}
          {kind === '' && <OrderButton order={orders.classifyIndividual} params={{ issueId }} />}
          {kind === 'common' && <OrderButton order={orders.escalateIssue} params={{ issueId }} />}
          {review === 'requested' && <OrderButton order={orders.answerIssueReview} params={{ issueId }} primary />}
          {escalated && (review === 'none' || review === 'failed') && (
            <OrderButton order={orders.requestIssueReview} params={{ issueId }} />
          )}
          {kind === 'common' && (
            <OrderButton order={orders.adoptMeasure} params={{ issueId }} initial={{ itemId: resolvedBy }} />
          )}
          {kind === 'common' && (
            <OrderButton
              order={orders.applyPolicyBack}
              params={{ issueId }}
              choices={{ projectId: projects.map((code) => [code, nameOf(code)]) }}
            />
          )}
          {kind === 'individual' && <OrderButton order={orders.authoriseHandling} params={{ issueId }} />}
          {kind === 'individual' && <OrderButton order={orders.reportAct} params={{ issueId }} />}
          {kind === 'individual' && <OrderButton order={orders.fileReport} params={{ issueId }} />}
          {kind === 'individual' && <OrderButton order={orders.objectFiling} params={{ issueId }} />}
          {kind === 'individual' && <OrderButton order={orders.acknowledgeFiling} params={{ issueId }} />}
        </RowActions>
      )}
    />
  );
}
