import { Descriptions, Flex } from 'antd';
import type { ReactNode } from 'react';
import { count, text } from '#ui/columns.js';
import { DataTable } from '#ui/data-table.js';
import { moment } from '#ui/format.js';
import { OrderButton } from '#ui/order-button.js';
import { Section } from '#ui/page-frame.js';
import { t } from '#ui/text.js';
import { DUTY_ROLES, type Schemas } from '../api.js';
import * as orders from '../orders.data.js';

type Project = Schemas['DossierView'];

/** 概况; beside each field the day on which it was last set. */
export function Overview({ project }: { project: Project }): ReactNode {
  const params = { projectCode: project.projectCode };
  return (
    <Flex vertical gap={12}>
      <Flex wrap gap={8}>
        <OrderButton order={orders.changeProfile} params={params} />
        <OrderButton order={orders.enterLedger} params={params} />
        <OrderButton order={orders.requestWithdrawal} params={params} />
        <OrderButton order={orders.decideWithdrawal} params={params} />
        <OrderButton order={orders.transferLedger} params={params} />
      </Flex>
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, md: 2, xl: 3 }}
        items={project.profile.map(({ field, label, text: value, changedOn }) => ({
          key: field,
          label: t(label),
          children: changedOn ? `${value}（${moment(changedOn)} ${t('变更')}）` : value,
        }))}
      />
    </Flex>
  );
}

export function Problems({ project }: { project: Project }): ReactNode {
  const { projectCode, problemItems } = project;
  return (
    <DataTable<Project['problemItems'][number]>
      name="problems"
      title="问题"
      rows={problemItems}
      rowKey={({ problemId }) => problemId}
      empty="还没有认定问题"
      extra={
        <>
          <OrderButton order={orders.identifyProblem} params={{ projectCode }} />
          <OrderButton
            order={orders.reclassifyProblem}
            params={{ projectCode }}
            choices={{ 'problems.problemId': problemItems.map(({ problemId, label }) => [problemId, label]) }}
          />
        </>
      }
      columns={[
        text('problemId', '编号', 90),
        text('label', '问题', 160, { filter: true }),
        {
          ...count<Project['problemItems'][number]>('households', '涉及户数', 100),
          render: ({ households }) => households ?? t('未填'),
        },
        text('since', '起始', 110),
        text('description', '说明', 300),
      ]}
    />
  );
}

export function Duties({ project }: { project: Project }): ReactNode {
  const { projectCode, duties } = project;
  return (
    <Section title="责任" extra={<OrderButton order={orders.assignDuty} params={{ projectCode }} />}>
      <DataTable<Project['duties'][number]>
        name="duties"
        title="责任"
        rows={duties}
        rowKey={({ role, agency, person }) => `${role} ${agency} ${person ?? ''}`}
        empty="还没有明确责任"
        columns={[
          { key: 'role', title: '责任', width: 120, value: ({ role }) => t(DUTY_ROLES[role] ?? role) },
          text('agencyName', '机关', 180),
          text('person', '责任人', 160),
        ]}
      />
    </Section>
  );
}
