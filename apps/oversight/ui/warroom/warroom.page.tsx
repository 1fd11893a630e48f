import { useQuery } from '@tanstack/react-query';
import { Col, Flex, Row, Tabs } from 'antd';
import { useState, type ReactNode } from 'react';
import { told } from '#ui/client.js';
import { Figure } from '#ui/figure.js';
import { hexOf } from '#ui/light.js';
import { PageFrame, Section } from '#ui/page-frame.js';
import { Shown } from '#ui/shown.js';
import { t } from '#ui/text.js';
import { useUrlState } from '#ui/url-state.js';
import { api, LIGHTS, type WarroomRow } from '../api.js';
import { FigureCards } from '../figure-cards.js';
import { CountyMap } from './county-map.js';
import { Gantt } from './gantt.js';
import { ProjectDrawer } from './project-drawer.js';
import { DueThisWeek, ProjectTable, RedList } from './tables.js';

const TABS = { projects: '项目', red: '红灯清单', due: '本周到期' } as const;

/** 作战图: where every project stands, and why. */
export function WarroomPage(): ReactNode {
  const warroom = useQuery({ queryKey: ['oversight', 'warroom'], queryFn: () => told(api.GET('/api/warroom')) });
  const [township, setTownship] = useUrlState('township');
  const [light, setLight] = useUrlState('light');
  const [tab, setTab] = useUrlState('tab', 'projects');
  const [project, setProject] = useState<string>();
  return (
    <PageFrame title="作战图" hint={t('点击乡镇、灯色或数字，查看其下的项目')}>
      <FigureCards />
      <Shown of={warroom} what="作战图">
        {(all) => {
          const rows = all.filter((row) => isOf(row, { township, light }));
          return (
            <>
              <Flex wrap gap={8}>
                {Object.entries(LIGHTS).map(([key, [word, colour]]) => (
                  <Figure
                    key={key}
                    title={word}
                    value={all.filter((row) => row.light === key && isOf(row, { township, light: '' })).length}
                    unit="个项目"
                    colour={hexOf(colour)}
                    {...(light === key ? { note: '已选，再点取消' } : {})}
                    onOpen={() => setLight(light === key ? '' : key)}
                  />
                ))}
              </Flex>
              <Row gutter={[12, 12]}>
                <Col xs={24} lg={9}>
                  <Section title={township === '' ? '全县' : township}>
                    <CountyMap rows={all} township={township} onTownship={setTownship} onProject={setProject} />
                  </Section>
                </Col>
                <Col xs={24} lg={15}>
                  <Section title="项目">
                    <Tabs
                      size="small"
                      activeKey={tab}
                      onChange={setTab}
                      items={Object.entries(TABS).map(([key, label]) => ({ key, label: t(label) }))}
                    />
                    {tab === 'projects' && <ProjectTable rows={rows} onProject={setProject} />}
                    {tab === 'red' && <RedList township={township} onProject={setProject} />}
                    {tab === 'due' && <DueThisWeek onProject={setProject} />}
                  </Section>
                </Col>
              </Row>
              <Section title="节点计划">
                <Gantt shown={rows.map(({ projectCode }) => projectCode)} onProject={setProject} />
              </Section>
            </>
          );
        }}
      </Shown>
      {project !== undefined && <ProjectDrawer projectCode={project} onClose={() => setProject(undefined)} />}
    </PageFrame>
  );
}

function isOf(row: WarroomRow, { township, light }: { township: string; light: string }): boolean {
  return (township === '' || row.township === township) && (light === '' || row.light === light);
}
