import { useQuery } from '@tanstack/react-query';
import { Select, Table } from 'antd';
import type { ReactNode } from 'react';
import { told } from '#ui/client.js';
import { day } from '#ui/format.js';
import { Section } from '#ui/page-frame.js';
import { Shown } from '#ui/shown.js';
import { t } from '#ui/text.js';
import { useUrlState } from '#ui/url-state.js';
import { api } from '../api.js';
import { fieldWords, stateWord } from './state-words.js';

interface DiffProps {
  readonly project: string;
  readonly at: string;
  readonly axis: 'known' | 'true';
  readonly days: readonly string[];
}

/** 对比两时刻: what is different at the moment from an earlier one. */
export function Diff({ project, at, axis, days }: DiffProps): ReactNode {
  const [chosen, setFrom] = useUrlState('from');
  const from = chosen !== '' && chosen < at ? chosen : '';
  const diff = useQuery({
    queryKey: ['discipline', 'diff', project, from, at, axis],
    queryFn: () =>
      told(
        api.GET('/api/projects/{projectCode}/trail/diff', {
          params: { path: { projectCode: project }, query: { from, to: at, axis } },
        }),
      ),
    enabled: from !== '',
  });
  return (
    <Section
      title="对比两时刻"
      extra={
        <Select
          size="small"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('与哪一天对比')}
          placeholder={t('与哪一天对比')}
          style={{ width: 170 }}
          value={from || null}
          onChange={(next: string | null | undefined) => setFrom(next ?? '')}
          options={days.filter((one) => one < at).map((one) => ({ value: one, label: day(one) }))}
        />
      }
    >
      {from === '' ? (
        t('选择一个较早的日子，列出两时刻之间的不同')
      ) : (
        <Shown of={diff} what="对比">
          {({ changes }) => (
            <Table
              size="small"
              rowKey="field"
              pagination={{ pageSize: 8, size: 'small', hideOnSinglePage: true, showSizeChanger: false }}
              dataSource={changes.filter(({ field }) => !/\.(id|title|claim)$/.test(field))}
              locale={{ emptyText: t('两时刻之间没有不同') }}
              columns={[
                { title: t('字段'), dataIndex: 'field', render: fieldWords },
                { title: day(from), dataIndex: 'before', render: stateWord },
                { title: day(at), dataIndex: 'after', render: stateWord },
              ]}
            />
          )}
        </Shown>
      )}
    </Section>
  );
}
