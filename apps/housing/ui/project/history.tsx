import type { ReactNode } from 'react';
import { text, time, useAgencyColumn, word } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { Light } from '#ui/light.js';
import { List } from '#ui/list-page.js';
import { t } from '#ui/text.js';
import type { Schemas } from '../api.js';
import { historyOf } from './time-line.js';

type Event = Schemas['HistoryView'];

/** 事件历史: what this service recorded about the project, the newest first. */
export function ProjectHistory({ projectCode }: { projectCode: string }): ReactNode {
  const columns: Column<Event>[] = [
    time('occurredAt', '发生', 140),
    text('label', '事件', 150, { filter: true }),
    text('about', '内容', 220),
    text('reason', '理由', 220),
    useAgencyColumn<Event>('agency', '机关'),
    { key: 'officer', title: '经办人', width: 180, value: ({ officer, post }) => `${officer} ${post}`.trim() },
    {
      key: 'late',
      title: '补录',
      width: 80,
      filter: true,
      value: ({ late }) => (late ? t('补录') : ''),
      render: ({ late }) => (late ? <Light colour="orange" word="补录" /> : null),
    },
    time('recordedAt', '记录', 140),
    word('level', '范围', 90, { L1: '内部', L2: '工作秘密' }),
  ];
  return (
    <List<Event>
      {...historyOf(projectCode)}
      title="事件历史"
      columns={columns}
      rowKey={({ id }) => id}
      empty="还没有事件"
    />
  );
}
