import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { clock, text, time, useAgencyColumn, useProjectColumn, word, state } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { List } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import { RowActions } from '#ui/row-actions.js';
import { PageFrame } from '#ui/page-frame.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from '../api.js';
import * as orders from '../orders.data.js';

type Task = Schemas['TaskView'];

const GRADES = { normal: '一般', urgent: '紧急', special: '特急' };
const SOURCES = { office: '办公室', opinion: '领导批示', resolution: '会议决议', superior: '上级交办' };
const COLOURS = { '': '', blue: '蓝', orange: '橙', red: '红' };

/** 交办督办台. */
export function TasksPage(): ReactNode {
  return (
    <PageFrame
      title="督办"
      hint={t('交办、签收、反馈、办结；到期自动亮灯')}
      actions={<OrderButton order={orders.issueTask} params={{}} primary size="middle" />}
    >
      <Tasks />
    </PageFrame>
  );
}

/** Tasks of all projects, or of one. */
export function Tasks({ projectCode }: { projectCode?: string }): ReactNode {
  const project = useProjectColumn<Task>((task) => task.projectCode);
  const lead = useAgencyColumn<Task>('lead', '牵头机关');
  const columns: Column<Task>[] = [
    clock('时限', 150),
    text('title', '事项', 240),
    ...(projectCode === undefined ? [project] : []),
    lead,
    word('grade', '等级', 80, GRADES),
    word('source', '来源', 100, SOURCES),
    text('docNo', '文号', 150),
    state('status', '状态', 100, {
      issued: ['待签收', 'yellow'],
      signed: ['办理中', 'blue'],
      declined: ['被退回', 'red'],
      completed: ['已办结', 'green'],
    }),
    word('reminder', '督办函', 80, COLOURS),
    time('due', '期限'),
    text('lastReport', '最近反馈', 220),
    time('issuedOn', '交办日期'),
  ];
  return (
    <List<Task>
      queryKey={['housing', projectCode ?? 'all', 'tasks']}
      title="督办事项"
      read={() =>
        everyRow((query) =>
          api.GET('/api/tasks', { params: { query: { ...query, ...(projectCode ? { projectCode } : {}) } } }),
        )
      }
      columns={columns}
      rowKey={({ taskId }) => taskId}
      empty="没有督办事项；由办公室交办，或由领导批示、会议决议转来"
      actionsWidth={190}
      actions={({ taskId, status, asksUntil }) =>
        status === 'completed' ? null : (
          <RowActions>
            {status === 'issued' && <OrderButton order={orders.signForTask} params={{ taskId }} />}
            {status === 'issued' && <OrderButton order={orders.declineTask} params={{ taskId }} />}
            <OrderButton order={orders.reportTaskProgress} params={{ taskId }} />
            <OrderButton order={orders.submitResult} params={{ taskId }} />
            <OrderButton order={orders.requestExtension} params={{ taskId }} />
            {asksUntil !== '' && <OrderButton order={orders.decideExtension} params={{ taskId }} />}
            <OrderButton order={orders.issueReminder} params={{ taskId }} />
            <OrderButton order={orders.returnResult} params={{ taskId }} />
            <OrderButton order={orders.completeTask} params={{ taskId }} />
          </RowActions>
        )
      }
    />
  );
}
