import type { ReactNode } from 'react';
import { DataTable, type Column } from './data-table.js';
import { moment } from './format.js';
import { StatusTag, wordOf, type States } from './light.js';
import { useActs, type OperationAct } from './operations-read.js';
import { Shown } from './shown.js';
import { t } from './text.js';

const KINDS: Readonly<Record<OperationAct['kind'], string>> = {
  rebuild: '重建读模型',
  release: '放行',
  reread: '重读',
  discard: '作废',
  retry: '重试',
  attest: '夜间核对',
};
const OUTCOMES: States = {
  done: ['已完成', 'green'],
  stays: ['仍停放', 'orange'],
  failed: ['未成功', 'red'],
  'under-way': ['进行中', 'yellow'],
  interrupted: ['中断', 'grey'],
};

const COLUMNS: Column<OperationAct>[] = [
  { key: 'at', title: '时间', width: 150, value: ({ orderedAt }) => moment(orderedAt) },
  { key: 'by', title: '处理人', width: 170, value: ({ name, post }) => `${name} ${post}` },
  { key: 'kind', title: '处理', width: 110, filter: true, value: ({ kind }) => t(KINDS[kind]) },
  { key: 'subject', title: '对象', width: 260, value: ({ subject }) => subject },
  { key: 'reason', title: '理由', width: 200, value: ({ reason }) => reason ?? '' },
  {
    key: 'outcome',
    title: '结果',
    width: 110,
    filter: true,
    value: (act) => wordOf(OUTCOMES, outcomeOf(act)),
    render: (act) => <StatusTag of={outcomeOf(act)} states={OUTCOMES} />,
  },
  { key: 'detail', title: '说明', width: 260, value: detailOf },
];

/** 处理记录. */
export function OperationActs({ service }: { service: string }): ReactNode {
  return (
    <Shown of={useActs(service)} what="处理记录">
      {(rows) => (
        <DataTable<OperationAct>
          name="acts"
          title="处理记录"
          rows={rows}
          columns={COLUMNS}
          rowKey={({ operationId }) => operationId}
          pageSize={10}
          empty="还没有人在这里处理过什么"
        />
      )}
    </Shown>
  );
}

function outcomeOf({ outcome, underWay }: OperationAct): string {
  return outcome ?? (underWay ? 'under-way' : 'interrupted');
}

function detailOf({ detail, before, after }: OperationAct): string {
  if (before === undefined || after === undefined) return detail ?? '';
  return before === after ? t('摘要一致 {{after}}', { after: after.slice(0, 12) }) : t('重建前后摘要不一致');
}
