import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { told } from '#ui/client.js';
import { day, wan } from '#ui/format.js';
import { Section } from '#ui/page-frame.js';
import { Shown } from '#ui/shown.js';
import { t } from '#ui/text.js';
import { api, type ProjectState } from '../api.js';
import { stateWord } from './state-words.js';

interface StateThenProps {
  readonly project: string;
  readonly at: string;
  readonly axis: 'known' | 'true';
}

/** The project as it stood at the end of that day. */
export function StateThen({ project, at, axis }: StateThenProps): ReactNode {
  const then = useQuery({
    queryKey: ['discipline', 'state', project, at, axis],
    queryFn: () =>
      told(
        api.GET('/api/projects/{projectCode}/trail', {
          params: { path: { projectCode: project }, query: { axis, at } },
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return (
    <Section title={`${t('当时的状态')} · ${day(at)}`}>
      <Shown of={then} what="当时的状态">
        {({ state }) => <Standing state={state} />}
      </Shown>
    </Section>
  );
}

function Standing({ state }: { state: ProjectState }): ReactNode {
  const { level, planApproved, closed, reopened, insolvency, payments, households, township } = state;
  const lines = (of: readonly { id: string; title?: string; claim?: string; state: string; doubted?: boolean }[]) =>
    of.length === 0
      ? t('无')
      : of.map(({ id, title, claim, state: standing, doubted }) => (
          <div key={id}>
            {title ?? `${stateWord(claim ?? '')} ${id.split('-').at(-1) ?? id}`}：{stateWord(standing)}
            {doubted === true && `（${t('存疑')}）`}
          </div>
        ));
  return (
    <Descriptions
      size="small"
      column={1}
      items={[
        { key: 'where', label: t('属地'), children: `${township} · ${households} ${t('户')}` },
        { key: 'level', label: t('台账'), children: stateWord(level) },
        { key: 'closed', label: t('销号'), children: t(closed ? '已销号' : reopened ? '销号后重开' : '未销号') },
        { key: 'plan', label: t('方案'), children: t(planApproved ? '已批准' : '未批准') },
        { key: 'claims', label: t('申报'), children: <div>{lines(state.claims)}</div> },
        { key: 'milestones', label: t('节点'), children: <div>{lines(state.milestones)}</div> },
        {
          key: 'payments',
          label: t('付款'),
          children: `${payments.count} ${t('笔')}，${wan(payments.amount)} ${t('万元')}`,
        },
        { key: 'demands', label: t('诉求'), children: <div>{lines(state.demands)}</div> },
        { key: 'seals', label: t('查封'), children: <div>{lines(state.seals)}</div> },
        { key: 'insolvency', label: t('破产'), children: insolvency === '' ? t('无') : stateWord(insolvency) },
        { key: 'tasks', label: t('督办'), children: <div>{lines(state.tasks)}</div> },
        { key: 'supervision', label: t('监督事项'), children: <div>{lines(state.supervision)}</div> },
      ]}
    />
  );
}
