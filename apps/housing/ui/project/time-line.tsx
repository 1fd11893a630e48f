import { useQuery } from '@tanstack/react-query';
import { Flex, Timeline, Typography } from 'antd';
import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { useAgencyName, useToday } from '#ui/county.js';
import { day, shortDay } from '#ui/format.js';
import { hexOf, Light } from '#ui/light.js';
import { Shown } from '#ui/shown.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from '../api.js';
import { keyDates, type KeyDate } from './key-dates.js';

/** 时序: where the project came from and what is still to come, with today between. */
export function ProjectTimeLine({ project }: { project: Schemas['DossierView'] }): ReactNode {
  const { projectCode } = project;
  const nameOf = useAgencyName();
  const today = useToday();
  const { queryKey, read } = historyOf(projectCode);
  const history = useQuery({ queryKey, queryFn: read });
  const milestones = project.milestones.map((node) => ({ ...node, owner: nameOf(node.owner) }));
  return (
    <Shown of={history} what="时序">
      {(events) => <Line dates={keyDates({ ...project, milestones }, [...events].reverse(), shortDay)} today={today} />}
    </Shown>
  );
}

/** 事件历史, the newest first; two tabs of a project are made of one reading. */
export const historyOf = (projectCode: string) => ({
  queryKey: ['housing', projectCode, 'history'] as const,
  read: async (): Promise<Schemas['HistoryView'][]> => {
    const path = '/api/projects/{projectCode}/history' as const;
    return (await everyRow((query) => api.GET(path, { params: { path: { projectCode }, query } }))).reverse();
  },
});

function Line({ dates, today }: { dates: readonly KeyDate[]; today: string }): ReactNode {
  const past = dates.filter(({ on }) => on <= today);
  const ahead = dates.filter(({ on }) => on > today);
  const now = { key: 'today', color: '#1f4e79', content: <strong>{`${t('今天')} ${day(today)}`}</strong> };
  return <Timeline style={{ marginTop: 8 }} items={[...past.map(itemOf), now, ...ahead.map(itemOf)]} />;
}

function itemOf({ on, title, note, state: [word, colour] }: KeyDate, index: number) {
  return {
    key: `${on} ${title} ${index}`,
    color: hexOf(colour),
    content: (
      <Flex gap={8} wrap align="baseline">
        <span style={{ minWidth: 150 }}>{day(on)}</span>
        <Light colour={colour} word={word} />
        <strong>{t(title)}</strong>
        <Typography.Text type="secondary">{note}</Typography.Text>
      </Flex>
    ),
  };
}
