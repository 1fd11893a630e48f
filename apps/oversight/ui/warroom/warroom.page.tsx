import { useQuery } from '@tanstack/react-query';
import { Button, Col, Flex, Row, Tabs } from 'antd';
import { useState, type ReactNode } from 'react';
import { told } from '#ui/client.js';
import { Light } from '#ui/light.js';
import { PageFrame, Section } from '#ui/page-frame.js';
import { Shown } from '#ui/shown.js';
import { t } from '#ui/text.js';
import { useUrlState } from '#ui/url-state.js';
import { api, LIGHTS, type WarroomRow } from '../api.js';
import { FigureCards, MomentPicker } from '../figure-cards.js';
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
    <PageFrame title="作战图" hint={t('点击乡镇、灯色或数字，查看其下的项目')} actions={<MomentPicker />}>
      <FigureCards />
      <Shown of={warroom} what="作战图">
        {(all) => {
          const rows = all.filter((row) => isOf(row, { township, light }));
          return (
            <>
              <Lights
                rows={all.filter((row) => isOf(row, { township, light: '' }))}
                chosen={light}
                onChoose={setLight}
              />
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

interface LightsProps {
  readonly rows: readonly WarroomRow[];
  readonly chosen: string;
  readonly onChoose: (light: string) => void;
}

/** How many projects show each light; a click shows them alone. */
function Lights({ rows, chosen, onChoose }: LightsProps): ReactNode {
  return (
    <Flex wrap gap={8} align="center">
      {Object.entries(LIGHTS).map(([light, [word, colour]]) => (
        <Button
          key={light}
          type={chosen === light ? 'primary' : 'default'}
          aria-pressed={chosen === light}
          onClick={() => onChoose(chosen === light ? '' : light)}
        >
          <Light colour={colour} word={word} /> {rows.filter((row) => row.light === light).length} {t('个项目')}
        </Button>
      ))}
    </Flex>
  );
}

function isOf(row: WarroomRow, { township, light }: { township: string; light: string }): boolean {
  return (township === '' || row.township === township) && (light === '' || row.light === light);
}
