import type { ReactNode } from 'react';
import { answersOf } from './answer-orders.js';
import { useAgencyName, useToday } from './county.js';
import { DataTable, type Column } from './data-table.js';
import type { Page } from './department.js';
import { isOverdue, remaining } from './format.js';
import { Light } from './light.js';
import { OrderButton } from './order-button.js';
import { PageFrame } from './page-frame.js';
import { ProjectLink } from './project-link.js';
import { RowActions } from './row-actions.js';
import { useUser } from './session.js';
import { Shown } from './shown.js';
import { t } from './text.js';
import { useTodo, type Asked } from './todo-count.js';

const KINDS = { corroboration: '佐证', consent: '会签', task: '督办事项' } as const;

/** 待办 of a service, as a page of its department. */
export function todoPage(service: string, roles: readonly string[]): Page {
  const answers = answersOf(service);
  return {
    path: 'todo',
    title: '待办',
    roles,
    load: () => Promise.resolve(() => <TodoPage service={service} answers={answers} />),
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
  const todo = useTodo(service);
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
        <Light
          colour={isOverdue(due, today) ? 'red' : due === today ? 'orange' : 'green'}
          word={remaining(due, today)}
        />
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
            empty="没有待办事项；其他机关请本机关印证、会签或办理时列在这里"
            actionsWidth={190}
            actions={(asked) =>
              asked.agency === own ? <Answers asked={asked} answers={answers} /> : t('由该机关答复')
            }
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
    <RowActions>
      {kind === 'corroboration' && <OrderButton order={answers.corroborate} params={{ requestId }} primary />}
      {kind === 'consent' && <OrderButton order={answers.consent} {...consent} primary />}
      {kind === 'consent' && <OrderButton order={answers.object} {...consent} />}
      {kind === 'task' && <OrderButton order={answers.sign} params={{ taskId: requestId }} />}
      {kind === 'task' && <OrderButton order={answers.report} params={{ taskId: requestId }} primary />}
    </RowActions>
  );
}
