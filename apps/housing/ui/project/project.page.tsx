import { useQuery } from '@tanstack/react-query';
import { Flex, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { told } from '#ui/client.js';
import { StatusTag } from '#ui/light.js';
import { PageFrame } from '#ui/page-frame.js';
import { Part, ProjectActions, useParts } from '#ui/parts.js';
import { Shown } from '#ui/shown.js';
import { hasRole, useUser } from '#ui/session.js';
import { t } from '#ui/text.js';
import { useUrlState } from '#ui/url-state.js';
import { api, LEVELS, OVERSEERS, PROJECT_STATES, RESOLUTION_STATES } from '../api.js';
import { ProjectClaims } from '../claims/claims.page.js';
import { ClosureGate } from '../closing/gate.js';
import { Tasks } from '../steering/tasks.page.js';
import { Claiming } from './claiming.js';
import { ProjectEvidence } from './evidence.js';
import { FieldOrigins } from './field-origins.js';
import { ProjectHistory } from './history.js';
import { Duties, Overview, Problems } from './overview.js';
import { PlanAndMilestones } from './plan.js';
import { ProjectTimeLine } from './time-line.js';

/** 楼盘一屏: all that the agencies know of one project, as far as the reader may know it. */
export function ProjectPage(): ReactNode {
  const { projectCode = '' } = useParams();
  const [tab, setTab] = useUrlState('tab', 'overview');
  const parts = useParts('section');
  const user = useUser().data;
  const project = useQuery({
    queryKey: ['housing', 'project', projectCode],
    queryFn: () => told(api.GET('/api/projects/{projectCode}', { params: { path: { projectCode } } })),
  });
  return (
    <Shown of={project} what="项目">
      {(found) => (
        <PageFrame
          title={found.name}
          hint={
            <Flex gap={8} wrap align="center">
              {projectCode}
              <StatusTag of={found.statusText} states={RESOLUTION_STATES} />
              {t('台账')}
              <StatusTag of={found.status} states={PROJECT_STATES} />
              <span>
                {found.township} · {t(LEVELS[found.level])} · {found.households} {t('户')}
              </span>
            </Flex>
          }
          actions={<ProjectActions projectCode={projectCode} />}
        >
          <Tabs
            size="small"
            activeKey={tab}
            onChange={setTab}
            destroyOnHidden
            items={[
              { key: 'overview', label: t('概况'), children: <Overview project={found} /> },
              { key: 'problems', label: t('问题'), children: <Problems project={found} /> },
              { key: 'timeline', label: t('时序'), children: <ProjectTimeLine project={found} /> },
              { key: 'duties', label: t('责任'), children: <Duties project={found} /> },
              { key: 'plan', label: t('方案与节点'), children: <PlanAndMilestones project={found} /> },
              {
                key: 'claims',
                label: t('申报'),
                children: (
                  <Flex vertical gap={12}>
                    <Claiming project={found} />
                    <ProjectClaims projectCode={projectCode} />
                  </Flex>
                ),
              },
              { key: 'closing', label: t('销号'), children: <ClosureGate projectCode={projectCode} /> },
              { key: 'tasks', label: t('督办'), children: <Tasks projectCode={projectCode} /> },
              ...(user && hasRole(user, OVERSEERS)
                ? [{ key: 'evidence', label: t('佐证'), children: <ProjectEvidence projectCode={projectCode} /> }]
                : []),
              ...parts.map((part) => ({
                key: part.title,
                label: t(part.title),
                children: <Part part={part} projectCode={projectCode} />,
              })),
              { key: 'history', label: t('事件历史'), children: <ProjectHistory projectCode={projectCode} /> },
              { key: 'origins', label: t('字段追溯'), children: <FieldOrigins projectCode={projectCode} /> },
            ]}
          />
        </PageFrame>
      )}
    </Shown>
  );
}
