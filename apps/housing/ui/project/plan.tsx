import { Descriptions, Flex } from 'antd';
import type { ReactNode } from 'react';
import { count, state, text, time, useAgencyColumn } from '#ui/columns.js';
import { DataTable } from '#ui/data-table.js';
import { day, wan } from '#ui/format.js';
import { StatusTag } from '#ui/light.js';
import { OrderButton } from '#ui/order-button.js';
import { Section } from '#ui/page-frame.js';
import { t } from '#ui/text.js';
import { MILESTONE_STATES, type Schemas } from '../api.js';
import * as orders from '../orders.data.js';

type Project = Schemas['DossierView'];
type Milestone = Schemas['MilestoneRow'];

const REVIEWS = {
  none: ['未提请', 'grey'],
  requested: ['审查中', 'yellow'],
  passed: ['通过', 'green'],
  failed: ['未通过', 'red'],
} as const;

/** 一楼一策 and its milestones; a date that was moved keeps its first. */
export function PlanAndMilestones({ project }: { project: Project }): ReactNode {
  return (
    <Flex vertical gap={12}>
      <Plan project={project} />
      <Milestones project={project} />
    </Flex>
  );
}

function Plan({ project: { projectCode, plan } }: { project: Project }): ReactNode {
  const params = { projectCode };
  return (
    <Section
      title="处置方案"
      extra={
        <Flex gap={4} wrap>
          <OrderButton order={orders.draftPlan} params={params} />
          <OrderButton order={orders.submitLegalReview} params={params} />
          <OrderButton order={orders.answerLegalReview} params={params} />
          <OrderButton order={orders.approvePlan} params={params} />
          <OrderButton order={orders.revisePlan} params={params} />
        </Flex>
      }
    >
      {plan ? (
        <Descriptions
          size="small"
          column={{ xs: 1, md: 3 }}
          items={[
            { key: 'path', label: t('路径'), children: plan.path },
            { key: 'version', label: t('版本'), children: plan.planVersion },
            { key: 'budget', label: t('预算（万元）'), children: wan(plan.budget) || t('未列') },
            { key: 'measures', label: t('措施'), children: plan.measures.join('、') },
            { key: 'review', label: t('法律审查'), children: <StatusTag of={plan.review} states={REVIEWS} /> },
            { key: 'approved', label: t('批准'), children: plan.approvedOn ? day(plan.approvedOn) : t('未批准') },
            { key: 'due', label: t('方案期限'), children: day(plan.planDue) },
            { key: 'switch', label: t('须改路径'), children: plan.mustSwitch || t('否') },
            { key: 'seals', label: t('受查封影响'), children: plan.seals.join('、') || t('否') },
          ]}
        />
      ) : (
        t('还没有方案')
      )}
    </Section>
  );
}

function Milestones({ project: { projectCode, milestones } }: { project: Project }): ReactNode {
  const params = { projectCode };
  const owner = useAgencyColumn<Milestone>('owner', '责任机关');
  return (
    <Section title="节点" extra={<OrderButton order={orders.scheduleMilestones} params={params} />}>
      <DataTable<Milestone>
        name="milestones"
        title="节点"
        rows={milestones}
        rowKey={({ milestoneId }) => milestoneId}
        empty="还没有排定节点"
        columns={[
          text('title', '节点', 160),
          state('status', '状态', 100, MILESTONE_STATES),
          time('originalDue', '原定日期'),
          time('due', '现定日期'),
          count('reschedules', '改期次数', 100),
          time('achievedOn', '完成日期'),
          owner,
        ]}
        actionsWidth={210}
        actions={({ milestoneId }) => (
          <Flex gap={4}>
            <OrderButton order={orders.achieveMilestone} params={params} initial={{ milestoneId }} />
            <OrderButton order={orders.rescheduleMilestone} params={params} initial={{ milestoneId }} />
          </Flex>
        )}
      />
    </Section>
  );
}
