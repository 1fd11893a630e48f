import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { state, text, time, useProjectColumn, word } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { Light } from '#ui/light.js';
import { List } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import { PROJECT_ASKED } from '#ui/order-field.js';
import { PageFrame } from '#ui/page-frame.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from '../api.js';
import * as orders from '../orders.data.js';

type Flag = Schemas['FlagView'];

const RULES = {
  'AF-P07': '照片重复使用',
  'AF-P08': '固定点位无变化',
  'AF-P09': '翻拍照片或屏幕',
  'AF-P10': '经过修图',
  'AF-P11': '集中突击拍摄',
  'AF-P13': '天气、季节不符',
  'AF-P14': '点位与说明不符',
};

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
    word('rule', '规则', 130, RULES),
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
    {
      key: 'related',
      title: '相关证据',
      width: 190,
      value: ({ relatedEvidence }) => relatedEvidence.join('、'),
      render: ({ relatedEvidence }) => <Related evidence={relatedEvidence} />,
    },
    {
      key: 'distance',
      title: '相差位数',
      width: 100,
      numeric: true,
      value: ({ rule, distance }) => (rule === 'AF-P07' ? distance : undefined),
    },
    text('claimId', '申报', 170, { folded: true }),
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
      extra={
        <OrderButton
          order={orders.flagByHuman}
          params={projectCode === undefined ? {} : { projectCode }}
          asks={projectCode === undefined ? PROJECT_ASKED : {}}
        />
      }
      actionsWidth={110}
      actions={({ projectCode: code, flagId, open }) =>
        open && <OrderButton order={orders.clearFlag} params={{ projectCode: code, flagId }} />
      }
    />
  );
}

/** The first of them and how many there are; all of them on hovering. */
function Related({ evidence }: { evidence: readonly string[] }): ReactNode {
  const [first, ...others] = evidence;
  if (first === undefined) return null;
  return (
    <span title={evidence.join('\n')}>
      {others.length === 0 ? first : t('{{first}} 等 {{count}} 件', { first, count: evidence.length })}
    </span>
  );
}
