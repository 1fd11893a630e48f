import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { apiOf, told } from './client.js';
import { useAgencyName, useToday } from './county.js';
import { DataTable, type Column } from './data-table.js';
import type { Page } from './department.js';
import { isOverdue, remaining } from './format.js';
import type { components, paths } from './generated/api.js';
import { Light } from './light.js';
import { ordersOf } from './order.js';
import { OrderButton } from './order-button.js';
import { PageFrame } from './page-frame.js';
import { ProjectLink } from './project-link.js';
import { useUser } from './session.js';
import { Shown } from './shown.js';
import { t } from './text.js';

type Asked = components['schemas']['Asked'];

const KINDS = { corroboration: '佐证', consent: '会签', task: '督办事项' } as const;

/** 待办 of a service, as a page of its department. */
export function todoPage(service: string, roles: readonly string[]): Page {
  const answers = answersOf(service);
  return { path: 'todo', title: '待办', roles, load: () => Promise.resolve(() => <TodoPage service={service} answers={answers} />) };
}

/** What an agency may answer to what it was asked. */
function answersOf(service: string) {
  const order = ordersOf<paths>(service);
  return {
    corroborate: order('post', '/api/answers/corroborations/{requestId}', {
      title: '答复佐证',
      hint: '只答本机关掌握的事实；答复即入事件库，不可改写。',
      fields: {
        result: {
          kind: 'choice',
          label: '核实结果',
          choices: [
            ['holds', '属实'],
            ['fails', '不属实'],
            ['unknown', '无法核实'],
          ],
        },
        facts: { kind: 'long', label: '所依据的事实' },
        figure: { kind: 'number', label: '数量（如发证数、人数、户数）', optional: true },
      },
    }),
    consent: order('post', '/api/answers/consents/{caseId}', {
      title: '会签同意',
      hint: '仅代表本机关，针对当前案卷版本；案卷有实质变化后须重新会签。',
      fields: { caseRevision: { kind: 'fixed', label: '案卷版本' } },
    }),
    object: order('post', '/api/answers/objections/{caseId}', {
      title: '会签异议',
      danger: true,
      fields: {
        caseRevision: { kind: 'fixed', label: '案卷版本' },
        fact: { kind: 'long', label: '不同意的事实' },
        wouldSatisfy: { kind: 'long', label: '怎样即可同意' },
      },
    }),
    sign: order('post', '/api/answers/tasks/{taskId}/signature', { title: '签收', fields: {} }),
    report: order('post', '/api/answers/tasks/{taskId}/report', {
      title: '反馈办理情况',
      fields: {
        text: { kind: 'long', label: '办理情况' },
        result: {
          kind: 'choice',
          label: '进展',
          choices: [
            ['progress', '正在办理'],
            ['done', '报办结'],
            ['declined', '不属本机关，退回'],
          ],
        },
      },
    }),
  };
}

interface TodoProps {
  readonly service: string;
  readonly answers: ReturnType<typeof answersOf>;
}

/** 待办: what others asked of this service, by remaining time. */
function TodoPage({ service, answers }: TodoProps): ReactNode {
  const today = useToday();
  const nameOf = useAgencyName();
  const own = useUser().data?.agency;
  const todo = useQuery({
    queryKey: [service, 'todo'],
    queryFn: () => told(apiOf<paths>(service).GET('/api/answers/todo')),
    refetchInterval: 15_000,
  });
  const columns: Column<Asked>[] = [
    { key: 'kind', title: '类型', width: 90, value: ({ kind }) => KINDS[kind], filter: true },
    {
      key: 'projectId',
      title: '项目',
      width: 190,
      value: ({ projectId }) => projectId,
      render: ({ projectId }) => <ProjectLink projectCode={projectId} />,
    },
    { key: 'question', title: '要求', width: 360, value: ({ question }) => question },
    { key: 'agency', title: '答复机关', width: 130, value: ({ agency }) => nameOf(agency), filter: true },
    { key: 'due', title: '期限', width: 110, value: ({ due }) => due },
    {
      key: 'left',
      title: '剩余',
      width: 110,
      value: ({ due }) => remaining(due, today),
      render: ({ due }) => (
        <Light colour={isOverdue(due, today) ? 'red' : due === today ? 'orange' : 'green'} word={remaining(due, today)} />
      ),
    },
  ];
  return (
    <PageFrame title="待办" hint={t('其他机关请本机关答复的事项，按期限排列')}>
      <Shown of={todo} what="待办">
        {(rows) => (
          <DataTable
            name="todo"
            title="待办"
            rows={rows}
            rowKey={({ requestId, agency }) => `${requestId} ${agency}`}
            columns={columns}
            empty="没有待办事项"
            actionsWidth={190}
            actions={(asked) => (asked.agency === own ? <Answers asked={asked} answers={answers} /> : t('由该机关答复'))}
          />
        )}
      </Shown>
    </PageFrame>
  );
}

function Answers({ asked, answers }: { asked: Asked; answers: TodoProps['answers'] }): ReactNode {
  const { kind, requestId, caseRevision } = asked;
  const consent = { params: { caseId: requestId }, initial: { caseRevision } };
  return (
    <Flex gap={4} wrap>
      {kind === 'corroboration' && <OrderButton order={answers.corroborate} params={{ requestId }} primary />}
      {kind === 'consent' && <OrderButton order={answers.consent} {...consent} primary />}
      {kind === 'consent' && <OrderButton order={answers.object} {...consent} />}
      {kind === 'task' && <OrderButton order={answers.sign} params={{ taskId: requestId }} />}
      {kind === 'task' && <OrderButton order={answers.report} params={{ taskId: requestId }} primary />}
    </Flex>
  );
}
