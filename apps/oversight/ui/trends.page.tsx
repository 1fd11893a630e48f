import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { everyRow, told } from '#ui/client.js';
import { useAgencyName } from '#ui/county.js';
import { DataTable, type Column } from '#ui/data-table.js';
import { percent, wan } from '#ui/format.js';
import { PageFrame, Section } from '#ui/page-frame.js';
import { Shown } from '#ui/shown.js';
import { useProjectName } from '#ui/project-link.js';
import { t } from '#ui/text.js';
import { api } from './api.js';
import type { components } from './generated/api.js';

type Week = components['schemas']['MortgageWeek'];
type Volume = components['schemas']['PetitionVolume'];

const VOLUMES: Column<Volume>[] = [
  { key: 'period', title: '时段', width: 120, value: ({ period }) => period },
  { key: 'all', title: '信访总量（件）', width: 130, value: ({ all }) => all, numeric: true },
  { key: 'project', title: '楼盘类（件）', width: 120, value: ({ project }) => project, numeric: true },
  {
    key: 'share',
    title: '占比',
    width: 90,
    value: ({ share }) => share,
    render: ({ share }) => percent(share),
    numeric: true,
  },
];

/** 停贷与信访: counts only, small cells masked where they were published. */
export function TrendsPage(): ReactNode {
  const weeks = useQuery({
    queryKey: ['oversight', 'mortgage-trend'],
    queryFn: () => everyRow((query) => api.GET('/api/mortgage-trend', { params: { query } })),
  });
  const volumes = useQuery({
    queryKey: ['oversight', 'petition-volumes'],
    queryFn: () => told(api.GET('/api/petition-volumes')),
  });
  return (
    <PageFrame title="停贷与信访" hint={t('只有数量；不足 5 户的格子以“<5”或“*”表示')}>
      <Section title="停贷周报">
        <Shown of={weeks} what="停贷周报">
          {(rows) => <Weeks rows={rows} />}
        </Shown>
      </Section>
      <Section title="信访占比">
        <Shown of={volumes} what="信访占比">
          {(rows) => (
            <DataTable
              name="v"
              title="信访占比"
              rows={rows}
              columns={VOLUMES}
              rowKey={({ period }) => period}
              empty="还没有统计"
            />
          )}
        </Shown>
      </Section>
    </PageFrame>
  );
}

function Weeks({ rows }: { rows: readonly Week[] }): ReactNode {
  const nameOf = useProjectName();
  const agencyOf = useAgencyName();
  const lines = rows.flatMap(({ week, households, balance, cells }) => [
    { week, project: '合计', bank: '', households, balance },
    ...cells.map(({ projectId, bank, ...cell }) => ({
      ...{ week, project: nameOf(projectId), bank: agencyOf(bank) },
      ...cell,
    })),
  ]);
  const columns: Column<(typeof lines)[number]>[] = [
    { key: 'week', title: '周', width: 110, value: ({ week }) => week, filter: true },
    { key: 'project', title: '项目', width: 150, value: ({ project }) => project, filter: true },
    { key: 'bank', title: '银行', width: 120, value: ({ bank }) => bank, filter: true },
    { key: 'households', title: '停贷户数', width: 100, value: (row) => row.households, numeric: true },
    { key: 'balance', title: '停贷余额（万元）', width: 150, value: ({ balance }) => wan(balance), numeric: true },
  ];
  return (
    <DataTable
      name="m"
      title="停贷周报"
      rows={lines}
      columns={columns}
      rowKey={({ week, project, bank }) => `${week} ${project} ${bank}`}
      empty="还没有周报"
    />
  );
}
