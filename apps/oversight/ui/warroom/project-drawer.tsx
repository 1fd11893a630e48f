import { useQuery } from '@tanstack/react-query';
import { Alert, Descriptions, Drawer, Flex, Table } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { told } from '#ui/client.js';
import { moment, shortDay } from '#ui/format.js';
import { StatusTag } from '#ui/light.js';
import { Section } from '#ui/page-frame.js';
import { ProjectActions } from '#ui/parts.js';
import { hasRole, useUser } from '#ui/session.js';
import { Shown } from '#ui/shown.js';
import { t } from '#ui/text.js';
import { api, LEVELS, LIGHTS, RED_KINDS } from '../api.js';
import { CLAIM_STATES, CLAIMS } from './claim-words.js';
import { MilestoneTable } from './tables.js';

interface ProjectDrawerProps {
  readonly projectCode: string;
  readonly onClose: () => void;
}

const INSPECTORS = ['inspector', 'inspector.head'];

type RedKind = keyof typeof RED_KINDS;

/** Where a project's page tells of what made it red; inspectors go to the replay of that day. */
const TABS: Readonly<Record<RedKind, string>> = {
  missed: 'plan',
  falsified: 'claims',
  lapsed: 'claims',
  reopened: 'closing',
};

/** One project of the chart: its light and why, the event behind it, and what the reader may do about it. */
export function ProjectDrawer({ projectCode, onClose }: ProjectDrawerProps): ReactNode {
  const project = useQuery({
    queryKey: ['oversight', 'warroom', projectCode],
    queryFn: () => told(api.GET('/api/warroom/{projectCode}', { params: { path: { projectCode } } })),
  });
  const user = useUser().data;
  const inspects = user ? hasRole(user, INSPECTORS) : false;
  const recordOf = (kind: RedKind, since: string) =>
    inspects
      ? `/discipline/replay?project=${projectCode}&at=${shortDay(since)}`
      : `/housing/projects/${projectCode}?tab=${TABS[kind]}`;
  return (
    <Drawer
      open
      onClose={onClose}
      size={Math.min(760, window.innerWidth)}
      title={project.data?.name ?? projectCode}
      extra={<ProjectActions projectCode={projectCode} />}
    >
      <Shown of={project} what="项目">
        {(row) => (
          <Flex vertical gap={12}>
            <Flex gap={8} align="center" wrap>
              <StatusTag of={row.light} states={LIGHTS} />
              <strong>{row.status}</strong>
              <span>{row.reason}</span>
            </Flex>
            {row.red.map(({ kind, text, since }) => (
              <Alert
                key={`${kind} ${text}`}
                type="error"
                showIcon
                title={`${t(RED_KINDS[kind])}：${text}`}
                description={
                  <Link to={recordOf(kind, since)}>
                    {t(inspects ? '自 {{since}}，查看当时的事件' : '自 {{since}}，查看所据记录', {
                      since: moment(since),
                    })}
                  </Link>
                }
              />
            ))}
            <Descriptions
              size="small"
              column={2}
              items={[
                {
                  key: 'code',
                  label: t('编号'),
                  children: <Link to={`/housing/projects/${projectCode}`}>{projectCode}</Link>,
                },
                { key: 'township', label: t('属地'), children: row.township },
                { key: 'level', label: t('台账'), children: t(LEVELS[row.level]) },
                { key: 'households', label: t('户数'), children: row.households },
                { key: 'last', label: t('最近事项'), children: `${row.lastEvent} ${moment(row.lastEventAt)}` },
                { key: 'insolvency', label: t('破产程序'), children: row.insolvency || t('无') },
              ]}
            />
            <Section title="申报与核实">
              <Table
                size="small"
                rowKey="claimId"
                pagination={false}
                scroll={{ x: 620 }}
                dataSource={row.claims}
                locale={{ emptyText: t('没有申报') }}
                columns={[
                  { title: t('编号'), dataIndex: 'claimId', width: 180 },
                  {
                    title: t('申报'),
                    dataIndex: 'claim',
                    width: 90,
                    render: (claim: string) => t(CLAIMS[claim] ?? claim),
                  },
                  {
                    title: t('状态'),
                    dataIndex: 'state',
                    width: 110,
                    render: (state: string) => <StatusTag of={state} states={CLAIM_STATES} />,
                  },
                  { title: t('申报时间'), dataIndex: 'claimedAt', width: 130, render: moment },
                  {
                    title: t('理由'),
                    dataIndex: 'reasons',
                    width: 200,
                    render: (reasons: string[]) => reasons.join('；'),
                  },
                ]}
              />
            </Section>
            <Section title="节点">
              <MilestoneTable name="pm" rows={row.milestones} onProject={() => undefined} empty="没有节点" />
            </Section>
          </Flex>
        )}
      </Shown>
    </Drawer>
  );
}
