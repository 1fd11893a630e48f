import { Drawer } from 'antd';
import { useState, type ReactNode } from 'react';
import { told } from '#ui/client.js';
import { state, time, useProjectColumn } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { ListPage } from '#ui/list-page.js';
import { useProjectName } from '#ui/project-link.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from '../api.js';
import { ClosureGate, GATE } from './gate.js';

type Closure = Schemas['ClosureView'];

/** 销号办理: how far every project is from closing. */
export function ClosuresPage(): ReactNode {
  const [open, setOpen] = useState<string>();
  const nameOf = useProjectName();
  const columns: Column<Closure>[] = [
    useProjectColumn<Closure>(({ projectCode }) => projectCode),
    state('state', '销号', 110, { none: ['未申请', 'grey'], open: ['办理中', 'yellow'], closed: ['已销号', 'green'] }),
    {
      key: 'ok',
      title: '成立条件',
      width: 100,
      value: ({ gate }) => gate.filter(({ ok }) => ok).length,
      render: ({ gate }) => `${gate.filter(({ ok }) => ok).length}/${gate.length}`,
      numeric: true,
    },
    {
      key: 'missing',
      title: '不成立的条件',
      width: 330,
      value: ({ gate }) => missing(gate).join('、'),
      render: ({ gate }) => <Missing names={missing(gate)} />,
    },
    {
      key: 'signed',
      title: '会签',
      width: 90,
      value: ({ signers }) =>
        signers.length === 0 ? '' : `${signers.filter((one) => one.state === 'consented').length}/${signers.length}`,
    },
    time('appliedOn', '申请日期'),
    time('noticeFrom', '公示自'),
    time('noticeTo', '公示至'),
  ];
  return (
    <>
      <ListPage<Closure>
        queryKey={['housing', 'closures']}
        title="销号办理"
        hint="十二项条件由各机关自己的记录成立；点击一行查看为什么"
        read={() => told(api.GET('/api/closures'))}
        columns={columns}
        rowKey={({ projectCode }) => projectCode}
        onRow={({ projectCode }) => setOpen(projectCode)}
        empty="没有项目"
      />
      {open !== undefined && (
        <Drawer
          open
          onClose={() => setOpen(undefined)}
          size={Math.min(860, window.innerWidth)}
          title={`${t('销号')}：${nameOf(open)}`}
        >
          <ClosureGate projectCode={open} />
        </Drawer>
      )}
    </>
  );
}

const FEW = 3;

const missing = (gate: Closure['gate']) => gate.filter(({ ok }) => !ok).map(({ g }) => t(GATE[g] ?? g));

/** The first few by name, and how many there are; all of them on hovering. */
function Missing({ names }: { names: readonly string[] }): ReactNode {
  const few = names.slice(0, FEW).join('、');
  return (
    <span title={names.join('、')}>
      {names.length <= FEW ? few : t('{{few}}等{{count}}项', { few, count: names.length })}
    </span>
  );
}
