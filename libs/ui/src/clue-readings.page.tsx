import type { ReactNode } from 'react';
import { text, time, word } from './columns.js';
import type { Column } from './data-table.js';
import { ListPage } from './list-page.js';

interface ClueReading {
  readonly clueNo: string;
  readonly part: 'content' | 'sealed';
  readonly userId: string;
  readonly name: string;
  readonly post: string;
  readonly at: string;
}

interface ClueReadingsProps {
  readonly service: string;
  readonly read: () => Promise<ClueReading[]>;
}

/** Who may see who read which clue: never those who read them. */
export const READINGS_SEEN_BY = ['admin.audit', 'inspector.head'];

/** 查阅留痕 of a service that holds clues. */
export function ClueReadings({ service, read }: ClueReadingsProps): ReactNode {
  const columns: Column<ClueReading>[] = [
    time('at', '查阅时间'),
    text('clueNo', '线索', 160),
    word('part', '内容', 120, { content: '线索内容', sealed: '密封附件' }),
    text('name', '查阅人', 120),
    text('post', '职务', 140),
    text('userId', '账号', 120),
  ];
  return (
    <ListPage<ClueReading>
      queryKey={[service, 'clue-readings']}
      title="查阅留痕"
      hint="每次打开线索内容都先记录再显示；记录不能删改"
      read={read}
      columns={columns}
      rowKey={({ clueNo, userId, at }) => [clueNo, userId, at].join(' ')}
      empty="没有人查阅过线索"
    />
  );
}
