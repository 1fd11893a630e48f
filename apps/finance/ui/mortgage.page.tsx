import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { Chart } from '#ui/chart.js';
import { everyRow } from '#ui/client.js';
import { text, time } from '#ui/columns.js';
import { useAgencyName } from '#ui/county.js';
import { DataTable, type Column } from '#ui/data-table.js';
import { wan } from '#ui/format.js';
import { OrderButton } from '#ui/order-button.js';
import { PageFrame, Section } from '#ui/page-frame.js';
import { useProjectName } from '#ui/project-link.js';
import { Shown } from '#ui/shown.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from './api.js';
import { trendOption } from './mortgage-trend.js';
import * as orders from './orders.data.js';

type Week = Schemas['MortgageWeek'];
interface Cell {
  readonly projectId: string;
  readonly bank: string;
  readonly households: string;
  readonly balance: string;
}

/** 停贷断贷周报: what the banks report, week by week; small cells stay masked. */
export function MortgagePage(): ReactNode {
  const weeks = useQuery({
    queryKey: ['finance', 'mortgage'],
    queryFn: () => everyRow((query) => api.GET('/api/mortgage-weeks', { params: { query } })),
  });
  return (
    <PageFrame title="停贷周报" hint={t('不足 5 户的格子对外以“<5”或“*”表示')}>
      <Shown of={weeks} what="停贷周报" empty="还没有周报">
        {(rows) => <Weeks weeks={rows} />}
      </Shown>
    </PageFrame>
  );
}

function Weeks({ weeks }: { weeks: readonly Week[] }): ReactNode {
  const option = useMemo(() => trendOption(weeks), [weeks]);
  const nameOf = useProjectName();
  const agencyOf = useAgencyName();
  const cells = weeks.flatMap(({ week, cells: all }) =>
    (all as unknown as readonly Cell[]).map((cell) => ({
      week,
      project: nameOf(cell.projectId),
      bank: agencyOf(cell.bank),
      households: cell.households,
      balance: cell.balance,
    })),
  );
  const columns: Column<Week>[] = [
    text('week', '周', 110),
    time('due', '报送期限'),
    {
      key: 'published',
      title: '发布',
      width: 90,
      filter: true,
      value: ({ published }) => t(published ? '已发布' : '未发布'),
    },
    text('households', '停贷户数', 100, { numeric: true }),
    { key: 'balance', title: '停贷余额（万元）', width: 150, numeric: true, value: ({ balance }) => wan(balance) },
    {
      key: 'reportedBy',
      title: '报送',
      width: 300,
      value: ({ reportedBy }) => reportedBy.map((report) => reportText(String(report), agencyOf)).join('、'),
    },
  ];
  return (
    <>
      <Section title="走势">
        <Chart option={option} height={260} label={t('停贷户数与余额走势')} />
      </Section>
      <Section title="各周">
        <DataTable<Week>
          name="weeks"
          title="停贷周报"
          rows={weeks}
          columns={columns}
          rowKey={({ week }) => week}
          actionsWidth={190}
          actions={({ week, published }) =>
            !published && (
              <>
                <OrderButton order={orders.reportMortgageStress} params={{ week }} />
                <OrderButton order={orders.publishMortgageWeek} params={{ week }} />
              </>
            )
          }
        />
      </Section>
      <Section title="各项目各银行">
        <DataTable<(typeof cells)[number]>
          name="cells"
          title="停贷明细"
          rows={cells}
          rowKey={({ week, project, bank }) => `${week} ${project} ${bank}`}
          empty="没有明细"
          columns={[
            text('week', '周', 110, { filter: true }),
            text('project', '项目', 150, { filter: true }),
            text('bank', '银行', 130, { filter: true }),
            text('households', '停贷户数', 100, { numeric: true }),
            {
              key: 'balance',
              title: '停贷余额（万元）',
              width: 150,
              numeric: true,
              value: ({ balance }) => wan(balance),
            },
          ]}
        />
      </Section>
    </>
  );
}

/** `rural-bank 2026-01-15` → 县农商行 2026-01-15 */
function reportText(report: string, agencyOf: (agency: string) => string): string {
  const [bank = '', day = ''] = report.split(' ');
  return `${agencyOf(bank)} ${day}`;
}
