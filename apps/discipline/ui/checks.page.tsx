import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { state, text } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { ListPage } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import { RowActions } from '#ui/row-actions.js';
import { useProjectName } from '#ui/project-link.js';
import { api, type Schemas } from './api.js';
import * as orders from './orders.data.js';

type Check = Schemas['CheckRow'];

/** 暗访: drawn by a seed that nobody can choose, so that the draw can be repeated and proved. */
export function ChecksPage(): ReactNode {
  const nameOf = useProjectName();
  /** The draw decides which projects are visited: the form asks which of them. */
  const oneOf = (codes: readonly string[]) => ({
    initial: { projectCode: codes[0] },
    choices: { projectCode: codes.map((code) => [code, nameOf(code)] as const) },
  });
  const names = (key: 'chosen' | 'done' | 'released', title: string): Column<Check> => ({
    key,
    title,
    width: 160,
    value: (row) => row[key].map((code) => nameOf(code)).join('、'),
  });
  return (
    <ListPage<Check>
      queryKey={['discipline', 'checks']}
      title="暗访"
      hint="由存证锚抽取，任何人可凭种子复算；结果公布前只有纪委监委可见"
      read={() => everyRow((query) => api.GET('/api/checks', { params: { query } }))}
      columns={[
        text('checkId', '编号', 110),
        state('state', '状态', 100, {
          drawn: ['待暗访', 'yellow'],
          done: ['待公布', 'orange'],
          released: ['已公布', 'green'],
        }),
        names('chosen', '抽中'),
        names('done', '已暗访'),
        names('released', '已公布'),
        text('seed', '种子', 260, { folded: true }),
      ]}
      rowKey={({ checkId }) => checkId}
      empty="没有暗访"
      buttons={<OrderButton order={orders.drawCheck} params={{}} primary size="middle" />}
      actionsWidth={190}
      actions={({ checkId, chosen, done, state: stage }) =>
        stage !== 'released' && (
          <RowActions>
            <OrderButton order={orders.doCheck} params={{ checkId }} {...oneOf(chosen)} />
            <OrderButton order={orders.releaseCheckResult} params={{ checkId }} {...oneOf(done)} />
          </RowActions>
        )
      }
    />
  );
}
