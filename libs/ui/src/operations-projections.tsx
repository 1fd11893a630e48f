import { Flex, Progress, Typography } from 'antd';
import type { ReactNode } from 'react';
import { DataTable, type Column } from './data-table.js';
import { moment } from './format.js';
import { Light } from './light.js';
import { operationsOf } from './operation-orders.js';
import { useProjections, type ProjectionState } from './operations-read.js';
import { OrderButton } from './order-button.js';
import { Shown } from './shown.js';
import { t } from './text.js';

const COLUMNS: Column<ProjectionState>[] = [
  {
    key: 'name',
    title: '读模型',
    width: 210,
    value: ({ name }) => name,
    render: ({ name, version }) => (
      <>
        {name} <Typography.Text type="secondary">v{version}</Typography.Text>
      </>
    ),
  },
  {
    key: 'state',
    title: '状态',
    width: 100,
    filter: true,
    value: wordOf,
    render: (state) => <Light colour={colourOf(state)} word={wordOf(state)} />,
  },
  { key: 'lag', title: '落后', width: 80, numeric: true, value: ({ lag }) => lag },
  { key: 'log', title: '事件库', width: 130, numeric: true, value: ({ log, logHead }) => `${log} / ${logHead}` },
  {
    key: 'inbox',
    title: '收件箱',
    width: 130,
    numeric: true,
    value: ({ inbox, inboxHead }) => `${inbox} / ${inboxHead}`,
  },
  { key: 'parked', title: '停放的行', width: 100, numeric: true, value: ({ parked }) => parked },
  { key: 'rebuild', title: '重建', width: 330, value: rebuildText, render: (state) => <Rebuild of={state} /> },
];

export function Projections({ service }: { service: string }): ReactNode {
  const { rebuild } = operationsOf(service);
  return (
    <Shown of={useProjections(service)} what="读模型" empty="本服务没有读模型">
      {(rows) => (
        <DataTable<ProjectionState>
          name="projections"
          title="读模型"
          rows={rows}
          columns={COLUMNS}
          rowKey={({ name }) => name}
          pageSize={10}
          actionsWidth={90}
          actions={(state) =>
            state.rebuild ? t('正在重建') : <OrderButton order={rebuild} params={{ name: state.name }} />
          }
        />
      )}
    </Shown>
  );
}

/** How far it has come; else what the last one came to. */
function Rebuild({ of }: { of: ProjectionState }): ReactNode {
  const { rebuild, lastRebuild: last } = of;
  if (rebuild) {
    return (
      <Flex vertical>
        <Progress percent={percentOf(rebuild)} size="small" aria-label={t('重建进度')} />
        <Typography.Text type="secondary">{rebuildText(of)}</Typography.Text>
      </Flex>
    );
  }
  if (!last) return <Typography.Text type="secondary">{t('尚未重建过')}</Typography.Text>;
  const [colour, word] =
    last.failure !== undefined ? ['red', '未成功'] : last.same ? ['green', '一致'] : ['orange', '不一致'];
  return (
    <Flex gap={6} wrap align="center" title={[last.failure, last.before, last.after].filter(Boolean).join('\n')}>
      <Light colour={colour} word={word} />
      <Typography.Text type="secondary">
        {moment(last.endedAt)} {last.by} {last.after?.slice(0, 12)}
      </Typography.Text>
      {last.failure !== undefined && <span>{last.failure}</span>}
    </Flex>
  );
}

function rebuildText({ rebuild, lastRebuild: last }: ProjectionState): string {
  if (rebuild) {
    const { folded, of, by, startedAt } = rebuild;
    return t('{{by}} {{at}} 起，{{folded}} / {{of}} 条', { by, at: moment(startedAt), folded, of });
  }
  if (!last) return t('尚未重建过');
  return `${t(last.failure !== undefined ? '未成功' : last.same ? '一致' : '不一致')} ${moment(last.endedAt)}`;
}

function percentOf({ folded, of }: { folded: number; of: number }): number {
  return of === 0 ? 100 : Math.floor((100 * folded) / of);
}

function wordOf({ halted, parked, lag }: ProjectionState): string {
  if (halted !== undefined) return t('停止');
  if (parked > 0) return t('有停放');
  return t(lag > 0 ? '追赶中' : '最新');
}

function colourOf({ halted, parked, lag }: ProjectionState): string {
  if (halted !== undefined) return 'red';
  return parked > 0 ? 'orange' : lag > 0 ? 'yellow' : 'green';
}
