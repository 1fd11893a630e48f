import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Col, Flex, Row, Select } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { AxisSwitch } from '#ui/axis-switch.js';
import { told } from '#ui/client.js';
import { useToday } from '#ui/county.js';
import { PageFrame, Section } from '#ui/page-frame.js';
import { useProjects } from '#ui/project-link.js';
import { Shown } from '#ui/shown.js';
import { t } from '#ui/text.js';
import { useUrlState } from '#ui/url-state.js';
import { api, type Trail, type TrailEvent } from '../api.js';
import { Diff } from './diff.js';
import { EventDrawer } from './event-drawer.js';
import { EventList } from './event-list.js';
import { Filters } from './filters.js';
import { Lanes } from './lanes.js';
import { daysOf, upTo } from './moments.js';
import { StateThen } from './state-then.js';
import { TimeSlider } from './time-slider.js';

/** 全程回放: a project as it stood on any day, and every event that made it so. */
export function ReplayPage(): ReactNode {
  const projects = useProjects();
  const [chosen, setProject] = useUrlState('project');
  const project = chosen || (projects[0]?.projectCode ?? '');
  const [axisText, setAxis] = useUrlState('axis', 'known');
  const axis = axisText === 'true' ? 'true' : 'known';
  const trail = useQuery({
    queryKey: ['discipline', 'trail', project, axis],
    queryFn: () =>
      told(
        api.GET('/api/projects/{projectCode}/trail', {
          params: { path: { projectCode: project }, query: { axis } },
        }),
      ),
    enabled: project !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return (
    <PageFrame
      title="全程回放"
      actions={
        <>
          <Select
            aria-label={t('项目')}
            style={{ width: 220 }}
            showSearch={{ optionFilterProp: 'label' }}
            value={project}
            options={projects.map(({ projectCode, name }) => ({
              value: projectCode,
              label: `${projectCode.slice(-3)} ${name}`,
            }))}
            onChange={setProject}
          />
          <AxisSwitch axis={axis} onChange={setAxis} />
        </>
      }
    >
      <Shown of={trail} what="回放">
        {(found) => <Replayed key={`${project} ${axis}`} {...{ trail: found, project, axis }} />}
      </Shown>
    </PageFrame>
  );
}

interface ReplayedProps {
  readonly trail: Trail;
  readonly project: string;
  readonly axis: 'known' | 'true';
}

function Replayed({ trail, project, axis }: ReplayedProps): ReactNode {
  const today = useToday();
  const [asOf, setAsOf] = useUrlState('at');
  const [service, setService] = useUrlState('service');
  const [agency, setAgency] = useUrlState('agency');
  const [type, setType] = useUrlState('type');
  const [event, setEvent] = useState<TrailEvent>();
  const days = useMemo(() => daysOf(trail.events, axis), [trail, axis]);
  const at = asOf || (days.at(-1) ?? today);
  const shown = useMemo(
    () =>
      upTo(trail.events, at, axis).filter(
        (one) =>
          (service === '' || one.service === service) &&
          (agency === '' || one.agency === agency) &&
          (type === '' || one.type === type),
      ),
    [trail, at, axis, service, agency, type],
  );
  return (
    <>
      <Section title="时间">
        <TimeSlider days={days} at={at} onChange={setAsOf} />
        <Lanes events={trail.events} axis={axis} at={at} onDay={setAsOf} />
      </Section>
      <Row gutter={[12, 12]}>
        <Col xs={24} xl={15}>
          <Section
            title="事件"
            extra={<Filters events={trail.events} {...{ service, agency, type, setService, setAgency, setType }} />}
          >
            <EventList events={shown} axis={axis} onEvent={setEvent} />
          </Section>
        </Col>
        <Col xs={24} xl={9}>
          <Flex vertical gap={12}>
            <StateThen project={project} at={at} axis={axis} />
            <Diff project={project} at={at} axis={axis} days={days} />
          </Flex>
        </Col>
      </Row>
      {event && <EventDrawer event={event} all={trail.events} onEvent={setEvent} onClose={() => setEvent(undefined)} />}
    </>
  );
}
