import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { count, state, text, time, useProjectColumn } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { Light } from '#ui/light.js';
import { List } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import { PageFrame } from '#ui/page-frame.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from '../api.js';
import * as orders from '../orders.data.js';

type Flag = Schemas['FlagRow'];

/** 疑点箱. */
export function FlagsPage(): ReactNode {
  return (
    <PageFrame title="疑点箱" hint={t('规则提出疑点，人来判断；排除须写明理由')}>
      <Flags />
    </PageFrame>
  );
}

/** Doubts about evidence, of all projects or of one. */
export function Flags({ projectCode }: { projectCode?: string }): ReactNode {
  const project = useProjectColumn<Flag>((flag) => flag.projectCode);
  const columns: Column<Flag>[] = [
    ...(projectCode === undefined ? [project] : []),
    text('rule', '规则', 100, { filter: true }),
    state('severity', '程度', 90, { red: ['严重', 'red'], yellow: ['一般', 'yellow'] }),
    {
      key: 'open',
      title: '状态',
      width: 100,
      filter: true,
      value: ({ open }) => t(open ? '待判断' : '已排除'),
      render: ({ open }) => <Light colour={open ? 'yellow' : 'green'} word={open ? '待判断' : '已排除'} />,
    },
    text('reason', '情况', 300),
    text('evidenceId', '证据', 130),
    text('relatedEvidence', '相关证据', 150),
    count('distance', '相差位数', 90),
    text('claimId', '申报', 170),
    time('raisedOn', '提出'),
    time('reviewBy', '判断期限'),
    text('cleared', '排除理由', 200),
  ];
  return (
    <List<Flag>
      queryKey={['housing', projectCode ?? 'all', 'flags']}
      title="疑点"
      read={() =>
        everyRow((query) =>
          api.GET('/api/evidence-flags', { params: { query: { ...query, ...(projectCode ? { projectCode } : {}) } } }),
        )
      }
      columns={columns}
      rowKey={({ projectCode: code, flagId }) => `${code} ${flagId}`}
      empty="没有疑点"
      actionsWidth={110}
      actions={({ projectCode: code, flagId, open }) =>
        open && <OrderButton order={orders.clearFlag} params={{ projectCode: code, flagId }} />
      }
    />
  );
}
