import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { text, time, useProjectColumn, word } from '#ui/columns.js';
import { ListPage } from '#ui/list-page.js';
import { api, type Schemas } from './api.js';

type Replay = Schemas['ReplayRow'];

/** 回放记录: who looked at which project as of when; the inspectors' own reading is overseen too. */
export function ReplaysPage(): ReactNode {
  return (
    <ListPage<Replay>
      queryKey={['discipline', 'replays']}
      title="回放记录"
      hint="监督者也受监督：谁在何时回放了哪个项目"
      read={() => everyRow((query) => api.GET('/api/replays', { params: { query } }))}
      columns={[
        time('at', '回放时间', 140),
        text('name', '人员', 110),
        text('post', '职务', 160),
        useProjectColumn<Replay>(({ projectCode }) => projectCode),
        word('scope', '内容', 110, { trail: '全程', diff: '对比两时刻' }),
        text('asOf', '回放到', 120),
        word('axis', '口径', 110, { known: '当时所知', true: '事后认定' }),
      ]}
      rowKey={({ at, userId, projectCode, scope }) => `${at} ${userId} ${projectCode} ${scope}`}
      empty="还没有人回放"
    />
  );
}
