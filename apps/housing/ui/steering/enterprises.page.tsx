import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { count, time, useProjectColumn } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { Light } from '#ui/light.js';
import { ListPage } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import type { FieldTable } from '#ui/order-field.js';
import { RowActions } from '#ui/row-actions.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from '../api.js';
import * as orders from '../orders.data.js';

type Firm = Schemas['EnterpriseRow'];

const NOTICES: Readonly<Record<string, string>> = { query: '询问', urging: '督促', hearing: '听证' };

const MEASURES: Readonly<Record<string, string>> = {
  decided: '已决定',
  requested: '待执行',
  executed: '已执行',
  declined: '未执行',
  lifted: '已解除',
};

/** 企业责任与约束措施. */
export function EnterprisesPage(): ReactNode {
  const columns: Column<Firm>[] = [
    useProjectColumn<Firm>(({ projectCode }) => projectCode),
    {
      key: 'notices',
      title: '函件（送达）',
      width: 300,
      value: ({ notices }) =>
        notices.map(({ kind, servedOn }) => `${t(NOTICES[kind] ?? kind)}（${servedOn.slice(0, 10)}）`).join('、'),
    },
    time('queryOwedSince', '应询问自'),
    count('promised', '承诺', 80),
    count('broken', '违诺', 80),
    { key: 'heard', title: '听证', width: 90, value: ({ heard }) => t(heard ? '已听证' : '未听证'), filter: true },
    {
      key: 'flat',
      title: '躺平',
      width: 100,
      value: ({ lyingFlat }) => t(lyingFlat ? '已认定' : ''),
      render: ({ lyingFlat }) => (lyingFlat ? <Light colour="red" word="已认定" /> : null),
      filter: true,
    },
    {
      key: 'measures',
      title: '约束措施',
      width: 200,
      value: ({ measures }) =>
        measures.map(({ measureId, state }) => `${measureId} ${t(MEASURES[state] ?? state)}`).join('、'),
    },
  ];
  return (
    <ListPage<Firm>
      queryKey={['housing', 'enterprises']}
      title="企业责任"
      hint="询问、督促、听证、认定躺平、约束措施，依次留痕"
      read={() => everyRow((query) => api.GET('/api/enterprises', { params: { query } }))}
      columns={columns}
      rowKey={({ projectCode }) => projectCode}
      empty="没有企业责任记录"
      actionsWidth={190}
      actions={({ projectCode, commitments, measures }) => (
        <RowActions>
          <OrderButton order={orders.issueUrgingNotice} params={{ projectCode }} />
          <OrderButton order={orders.recordCommitment} params={{ projectCode }} />
          <OrderButton
            order={orders.recordBreach}
            params={{ projectCode }}
            choices={{
              itemId: commitments
                .filter(({ broken }) => !broken)
                .map(({ itemId, what, due }) => [itemId, `${what}（${due}）`]),
            }}
          />
          <OrderButton order={orders.hearEnterprise} params={{ projectCode }} />
          <OrderButton order={orders.findLyingFlat} params={{ projectCode }} />
          <OrderButton order={orders.decideMeasure} params={{ projectCode }} />
          {measures.length > 0 && <OrderButton order={orders.requestMeasure} {...onMeasure(projectCode, measures)} />}
          {measures.length > 0 && (
            <OrderButton order={orders.recordMeasureResult} {...onMeasure(projectCode, measures)} />
          )}
          {measures.length > 0 && <OrderButton order={orders.liftMeasure} {...onMeasure(projectCode, measures)} />}
        </RowActions>
      )}
    />
  );
}

/** An order about a measure: the form asks which of the firm's. */
function onMeasure(
  projectCode: string,
  measures: Firm['measures'],
): { params: { projectCode: string }; asks: FieldTable } {
  const choices = measures.map(
    ({ measureId, state }) => [measureId, `${measureId}（${t(MEASURES[state] ?? state)}）`] as const,
  );
  return { params: { projectCode }, asks: { measureId: { kind: 'choice', label: '措施', choices } } };
}
