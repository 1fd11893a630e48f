import { Table } from 'antd';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { told } from '#ui/client.js';
import { useAgencyName } from '#ui/county.js';
import { moment } from '#ui/format.js';
import { Shown } from '#ui/shown.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from '../api.js';

type Origin = Schemas['FieldOrigin'];
type Setting = Schemas['FieldSetting'];

/** 字段追溯: of each field, who set it last, when and by which event; unfolded, what it was before. */
export function FieldOrigins({ projectCode }: { projectCode: string }): ReactNode {
  const nameOf = useAgencyName();
  const origins = useQuery({
    queryKey: ['housing', projectCode, 'field-origins'],
    queryFn: () => told(api.GET('/api/projects/{projectCode}/field-origins', { params: { path: { projectCode } } })),
  });
  const columns = [
    { title: t('内容'), dataIndex: 'text', width: 220, render: (text: string) => text || t('（清空）') },
    { title: t('时间'), dataIndex: 'at', width: 150, render: (at: string) => moment(at) },
    {
      title: t('由谁'),
      key: 'who',
      width: 200,
      render: (_: unknown, { agency, officer }: Setting) => `${nameOf(agency)} ${officer}`,
    },
    { title: t('事件'), dataIndex: 'label', width: 130 },
    { title: t('理由'), dataIndex: 'reason', width: 220 },
  ];
  return (
    <Shown of={origins} what="字段追溯" empty="概况还没有任何内容">
      {(fields) => (
        <Table<Origin & Setting>
          size="small"
          rowKey="field"
          sticky
          pagination={false}
          scroll={{ x: 980 }}
          dataSource={fields.flatMap((field) => (field.settings[0] ? [{ ...field.settings[0], ...field }] : []))}
          columns={[{ title: t('字段'), dataIndex: 'label', key: 'field', width: 130 }, ...lastSetting(columns)]}
          expandable={{
            rowExpandable: ({ settings }) => settings.length > 1,
            expandedRowRender: ({ settings }) => (
              <Table<Setting>
                size="small"
                rowKey={({ eventId, text }) => `${eventId} ${text}`}
                pagination={false}
                dataSource={settings.slice(1)}
                columns={columns}
              />
            ),
          }}
        />
      )}
    </Shown>
  );
}

/** The field's own label hides that of the event: it is read from the setting. */
function lastSetting<C extends { dataIndex?: string }>(columns: readonly C[]) {
  return columns.map((column) =>
    column.dataIndex === 'label'
      ? { ...column, render: (_: unknown, { settings }: Origin) => settings[0]?.label ?? '' }
      : column,
  );
}
