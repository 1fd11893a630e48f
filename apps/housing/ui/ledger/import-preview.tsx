import { Alert, Button, Checkbox, Flex } from 'antd';
import { useState, type ReactNode } from 'react';
import { told } from '#ui/client.js';
import { DataTable, type Column } from '#ui/data-table.js';
import { Section } from '#ui/page-frame.js';
import { useSending } from '#ui/sending.js';
import { t } from '#ui/text.js';
import { api } from '../api.js';
import { ImportColumns } from './import-columns.js';
import { ImportCounts, ROW_COLUMNS, type Preview, type PreviewRow } from './import-rows.js';

type Accepted = Readonly<Record<string, readonly string[]>>;

/** Differences that are ticked from the start: those that the server proposes. */
function proposed({ rows }: Preview): Accepted {
  const ticked = rows.map(({ row, differences = [] }) => [
    String(row),
    differences.filter((one) => one.ticked).map(({ field }) => field),
  ]);
  return Object.fromEntries(ticked) as Accepted;
}

/** Every row with its verdict, and what of the differences is to be taken over. */
export function ImportPreview({ preview, onDone }: { preview: Preview; onDone: () => unknown }): ReactNode {
  const { importId, fileName, notices, rows, ok, warning } = preview;
  const [accept, setAccept] = useState(() => proposed(preview));
  const [enter, setEnter] = useState(true);
  const { busy, send } = useSending(onDone);
  const commit = () => {
    const chosen = Object.fromEntries(Object.entries(accept).filter(([, fields]) => fields.length > 0));
    const path = '/api/ledger/imports/{importId}/commit' as const;
    const body = { accept: chosen, enter };
    return send(() => told(api.POST(path, { params: { path: { importId } }, body })), '已提交导入');
  };
  const columns: Column<PreviewRow>[] = [
    ...ROW_COLUMNS,
    {
      key: 'differences',
      title: '与台账的差异（勾选的以工作簿为准）',
      width: 420,
      value: ({ differences = [] }) =>
        differences.map(({ label, ledger, sheet }) => `${label}：${ledger}→${sheet}`).join('；'),
      render: ({ row, differences = [] }) => (
        <Checkbox.Group
          style={{ display: 'grid' }}
          value={[...(accept[String(row)] ?? [])]}
          onChange={(fields) => setAccept({ ...accept, [String(row)]: fields.map(String) })}
          options={differences.map(({ field, label, ledger, sheet, allowed }) => ({
            value: field,
            disabled: !allowed,
            label: `${label}：${ledger || t('（空）')} → ${sheet || t('（空）')}`,
          }))}
        />
      ),
    },
  ];
  return (
    <Section title={`${t('预览')}：${fileName}`}>
      <Flex vertical gap={12}>
        <ImportCounts preview={preview} />
        <ImportColumns preview={preview} onDone={onDone} />
        {notices.map((notice) => (
          <Alert key={notice} type="info" showIcon title={notice} />
        ))}
        <DataTable
          name="preview"
          title="导入预览"
          rows={rows}
          columns={columns}
          rowKey={({ row }) => String(row)}
          pageSize={50}
          empty="工作簿中没有项目行"
        />
        <Flex gap={16} align="center" wrap>
          <Checkbox checked={enter} onChange={(event) => setEnter(event.target.checked)}>
            {t('同时纳入台账（责任齐备的项目）')}
          </Checkbox>
          <Button type="primary" loading={busy} disabled={ok + warning === 0} onClick={() => void commit()}>
            {t('提交 {{count}} 行', { count: ok + warning })}
          </Button>
        </Flex>
      </Flex>
    </Section>
  );
}
