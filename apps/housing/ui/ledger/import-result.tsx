import { Alert, Button, Flex, Input, Popconfirm } from 'antd';
import { useState, type ReactNode } from 'react';
import { told } from '#ui/client.js';
import { DataTable, type Column } from '#ui/data-table.js';
import { Section } from '#ui/page-frame.js';
import { ProjectLink, useProjectName } from '#ui/project-link.js';
import { useSending } from '#ui/sending.js';
import { t } from '#ui/text.js';
import { api } from '../api.js';
import { ImportCounts, type Preview } from './import-rows.js';

type Committed = Preview['committed'][number];

const OUTCOMES = { registered: '新建档', changed: '已更新', seen: '无变化' };

/** What became of the rows, and the way back while nothing else has happened to their projects. */
export function ImportResult({ preview, onDone }: { preview: Preview; onDone: () => unknown }): ReactNode {
  const { importId, status, committed, fileName } = preview;
  const [reason, setReason] = useState('');
  const nameOf = useProjectName();
  const { busy, send } = useSending(onDone);
  const revert = () => {
    const path = '/api/ledger/imports/{importId}/revert' as const;
    return send(() => told(api.POST(path, { params: { path: { importId } }, body: { reason } })), '已撤销导入');
  };
  const columns: Column<Committed>[] = [
    { key: 'row', title: '表中行号', width: 90, value: ({ row }) => row, numeric: true },
    { key: 'code', title: '编号', width: 150, value: ({ projectCode }) => projectCode },
    {
      key: 'name',
      title: '项目',
      width: 160,
      value: ({ projectCode }) => nameOf(projectCode),
      render: ({ projectCode }) => <ProjectLink projectCode={projectCode} />,
    },
    { key: 'outcome', title: '结果', width: 100, value: ({ outcome }) => t(OUTCOMES[outcome]), filter: true },
    { key: 'entered', title: '纳入台账', width: 100, value: ({ entered }) => t(entered ? '是' : '否'), filter: true },
  ];
  return (
    <Section title={`${t('结果')}：${fileName}`}>
      <Flex vertical gap={12}>
        <ImportCounts preview={preview} />
        {status === 'reverted' ? (
          <Alert type="warning" showIcon title={t('该次导入已撤销')} />
        ) : (
          <Flex gap={8} wrap>
            <Input
              style={{ maxWidth: 320 }}
              placeholder={t('撤销理由')}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
            <Popconfirm title={t('撤销以补偿事件记录，原记录保留')} onConfirm={() => void revert()}>
              <Button danger loading={busy} disabled={reason.trim() === ''}>
                {t('撤销导入')}
              </Button>
            </Popconfirm>
          </Flex>
        )}
        <DataTable
          name="committed"
          title="导入结果"
          rows={committed}
          columns={columns}
          rowKey={({ row }) => String(row)}
          empty="没有写入任何行"
        />
      </Flex>
    </Section>
  );
}
