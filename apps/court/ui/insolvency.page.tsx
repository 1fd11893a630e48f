import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Descriptions, Flex, Table, Timeline } from 'antd';
import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { clock, count, state, time, useProjectColumn } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { day } from '#ui/format.js';
import { Light } from '#ui/light.js';
import { List } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import { PROJECT_ASKED } from '#ui/order-field.js';
import { PageFrame, Section } from '#ui/page-frame.js';
import { ProjectLink } from '#ui/project-link.js';
import { Shown } from '#ui/shown.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from './api.js';
import * as orders from './orders.data.js';

type Case = Schemas['InsolvencyTimelineView'];
type Watched = Schemas['WatchedProjectView'];

const KINDS = { composition: '和解', reorganisation: '重整', liquidation: '清算' };
const STAGES = { filed: '已申请', refused: '不予受理', accepted: '已受理', declared: '已宣告破产', closed: '已终结' };

/** 破产时间轴: every case with its steps and statutory clocks; and 应破尽破, who should have filed. */
export function InsolvencyPage(): ReactNode {
  const cases = useQuery({
    queryKey: ['court', 'insolvency'],
    queryFn: () => everyRow((query) => api.GET('/api/insolvency-cases', { params: { query } })),
  });
  const watched: Column<Watched>[] = [
    useProjectColumn<Watched>(({ projectCode }) => projectCode),
    state('status', '状态', 100, {
      running: ['观察中', 'yellow'],
      overdue: ['应破未破', 'red'],
      filed: ['已申请', 'green'],
    }),
    clock(),
    time('metOn', '符合条件'),
    time('lastDay', '最后一日'),
    count('daysLate', '逾期天数', 100),
    time('filedOn', '申请日期'),
  ];
  return (
    <PageFrame
      title="破产时间轴"
      actions={<OrderButton order={orders.fileInsolvency} params={{}} asks={PROJECT_ASKED} size="middle" />}
    >
      <Shown of={cases} what="破产案件" empty="没有破产案件">
        {(rows) => rows.map((one) => <CaseCard key={`${one.projectCode} ${one.caseNo}`} of={one} />)}
      </Shown>
      <Section title="应破尽破清单">
        <List<Watched>
          queryKey={['court', 'watched']}
          title="应破尽破清单"
          read={() => everyRow((query) => api.GET('/api/insolvency-watch-list', { params: { query } }))}
          columns={watched}
          rowKey={({ projectCode }) => projectCode}
          empty="没有符合破产条件的项目"
        />
      </Section>
    </PageFrame>
  );
}

export function CaseCard({ of }: { of: Case }): ReactNode {
  const { projectCode, caseNo, kind, by, stage, administrator, claimsPeriodEnds, missing = [], steps, clocks } = of;
  return (
    <Card
      size="small"
      title={
        <Flex gap={8} wrap align="center">
          <ProjectLink projectCode={projectCode} /> {caseNo} {t(KINDS[kind])} · {t(STAGES[stage])}
        </Flex>
      }
    >
      <Flex vertical gap={12}>
        {missing.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={t('计划草案缺项，不得表决：{{items}}', { items: missing.join('、') })}
          />
        )}
        <Descriptions
          size="small"
          column={{ xs: 1, md: 3 }}
          items={[
            { key: 'by', label: t('申请人'), children: t(by === 'creditor' ? '债权人' : '债务人') },
            { key: 'administrator', label: t('管理人'), children: administrator ?? t('未指定') },
            { key: 'claims', label: t('债权申报截止'), children: day(claimsPeriodEnds) || t('未定') },
          ]}
        />
        <Flex gap={24} wrap>
          <Timeline
            style={{ minWidth: 260, marginTop: 6 }}
            items={steps.map(({ label, on, daysLate = 0 }) => ({
              color: daysLate > 0 ? 'red' : 'blue',
              content: `${day(on)} ${label}${daysLate > 0 ? `（${t('逾期{{days}}天', { days: daysLate })}）` : ''}`,
            }))}
          />
          <Table
            size="small"
            rowKey={({ code, start }) => `${code} ${start}`}
            style={{ flex: '1 1 420px', minWidth: 0 }}
            scroll={{ x: 520 }}
            pagination={false}
            dataSource={clocks}
            locale={{ emptyText: t('没有在走的法定期限') }}
            columns={[
              { title: t('法定期限'), dataIndex: 'title' },
              { title: t('起算'), dataIndex: 'start', width: 105 },
              { title: t('届满'), dataIndex: 'due', width: 105 },
              {
                title: t('时限'),
                key: 'light',
                width: 150,
                render: (_, { light, remaining }) => <Light colour={light} word={remaining} />,
              },
            ]}
          />
        </Flex>
        <Steps projectCode={projectCode} />
      </Flex>
    </Card>
  );
}

function Steps({ projectCode }: { projectCode: string }): ReactNode {
  const params = { projectCode };
  return (
    <Flex wrap gap={4}>
      <OrderButton order={orders.notifyDebtor} params={params} />
      <OrderButton order={orders.recordObjection} params={params} />
      <OrderButton order={orders.acceptInsolvency} params={params} />
      <OrderButton order={orders.refuseInsolvency} params={params} />
      <OrderButton order={orders.publishNotice} params={params} />
      <OrderButton order={orders.setClaimsPeriod} params={params} />
      <OrderButton order={orders.recordCreditorsMeeting} params={params} />
      <OrderButton order={orders.submitPlanDraft} params={params} />
      <OrderButton order={orders.extendPlanDraft} params={params} />
      <OrderButton order={orders.recordGroupVote} params={params} />
      <OrderButton order={orders.approvePlan} params={params} />
      <OrderButton order={orders.convertProcedure} params={params} />
      <OrderButton order={orders.declareBankruptcy} params={params} />
      <OrderButton order={orders.closeProcedure} params={params} />
    </Flex>
  );
}
