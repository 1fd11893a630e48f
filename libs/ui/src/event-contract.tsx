import { Collapse, Descriptions, Drawer, Flex, Table, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { CatalogueRow, Field } from './catalogue-rows.js';
import { StatusTag, type States } from './light.js';
import { Section } from './page-frame.js';
import { SERVICE_NAMES } from './service-names.data.js';
import { t } from './text.js';

const LEVELS: States = {
  L1: ['L1 内部', 'grey'],
  L2: ['L2 工作秘密', 'yellow'],
  L3: ['L3 限知', 'red'],
};

export function LevelTag({ level }: { level: string }): ReactNode {
  return <StatusTag of={level} states={LEVELS} />;
}

/** Who may receive a channel, by name. */
export function readersOf(readers: CatalogueRow['readers']): string {
  return readers === 'all' ? t('全部服务') : namesOf(readers) || t('无');
}

interface EventContractProps {
  readonly of: CatalogueRow;
  readonly onClose: () => void;
}

/** One event: to whom, which fields, an example, and its JSON Schema. */
export function EventContract({ of, onClose }: EventContractProps): ReactNode {
  const { label, contract, level, service, channel, readers, receivers, fields, headers, example, schema } = of;
  return (
    <Drawer open onClose={onClose} size={Math.min(860, window.innerWidth)} title={label}>
      <Flex vertical gap={12}>
        <Descriptions
          size="small"
          column={1}
          items={[
            { key: 'contract', label: t('契约'), children: <Typography.Text copyable>{contract}</Typography.Text> },
            { key: 'level', label: t('级别'), children: <LevelTag level={level} /> },
            { key: 'service', label: t('发布方'), children: t(SERVICE_NAMES[service] ?? service) },
            { key: 'channel', label: t('频道'), children: channel },
            { key: 'readers', label: t('有权接收'), children: readersOf(readers) },
            { key: 'receivers', label: t('实际接收'), children: namesOf(receivers) || t('无') },
          ]}
        />
        <Section title="字段">
          <Fields of={fields} />
        </Section>
        <Section title="示例">
          <Json of={example} />
        </Section>
        <Collapse
          size="small"
          items={[
            { key: 'schema', label: 'JSON Schema', children: <Json of={schema} /> },
            { key: 'headers', label: t('消息头'), children: <Fields of={headers} /> },
          ]}
        />
      </Flex>
    </Drawer>
  );
}

function Fields({ of }: { of: readonly Field[] }): ReactNode {
  return (
    <Table<Field>
      size="small"
      rowKey="path"
      dataSource={of}
      pagination={false}
      scroll={{ x: 760 }}
      columns={[
        {
          title: t('字段'),
          dataIndex: 'path',
          width: 160,
          render: (path: string) => <Typography.Text style={{ wordBreak: 'break-all' }}>{path}</Typography.Text>,
        },
        { title: t('含义'), dataIndex: 'meaning' },
        { title: t('形式'), dataIndex: 'form', width: 130 },
        {
          title: t('必填'),
          dataIndex: 'required',
          width: 60,
          render: (required: boolean) => t(required ? '是' : '否'),
        },
        {
          title: t('示例'),
          dataIndex: 'example',
          width: 190,
          render: (example: string) => <span style={{ wordBreak: 'break-all' }}>{example}</span>,
        },
      ]}
    />
  );
}

function Json({ of }: { of: object }): ReactNode {
  return (
    <pre style={{ margin: 0, whiteSpace: 'pre-wrap', wordBreak: 'break-all', fontSize: 12 }}>
      {JSON.stringify(of, undefined, 2)}
    </pre>
  );
}

function namesOf(services: readonly string[]): string {
  return services.map((service) => t(SERVICE_NAMES[service] ?? service)).join('、');
}
