import type { ReactNode } from 'react';
import type { Column } from '#ui/data-table.js';
import { Figure } from '#ui/figure.js';
import { StatusTag, wordOf, type States } from '#ui/light.js';
import { Button, Flex } from 'antd';
import { t } from '#ui/text.js';
import type { Schemas } from '../api.js';

export type Preview = Schemas['ImportView'];
export type PreviewRow = Preview['rows'][number];

const JUDGED: States = {
  ok: ['可导入', 'green'],
  warning: ['需留意', 'yellow'],
  error: ['有错误', 'red'],
};

export const ROW_COLUMNS: Column<PreviewRow>[] = [
  { key: 'row', title: '表中行号', width: 90, value: ({ row }) => row, numeric: true },
  { key: 'name', title: '项目', width: 150, value: ({ name }) => name },
  {
    key: 'verdict',
    title: '结论',
    width: 100,
    filter: true,
    value: ({ verdict }) => wordOf(JUDGED, verdict),
    render: ({ verdict }) => <StatusTag of={verdict} states={JUDGED} />,
  },
  {
    key: 'messages',
    title: '说明',
    width: 420,
    value: ({ messages }) => messages.join('；'),
    render: ({ messages }) => messages.map((message) => <div key={message}>{message}</div>),
  },
];

/** How many rows are fit, doubtful or wrong; and the workbook of the wrong ones. */
export function ImportCounts({ preview }: { preview: Preview }): ReactNode {
  const { ok, warning, error, importId } = preview;
  return (
    <Flex wrap gap={8} align="stretch">
      <Figure title="可导入" value={ok} unit="行" colour="#2e7d32" />
      <Figure title="需留意" value={warning} unit="行" colour="#b26a00" />
      <Figure title="有错误" value={error} unit="行" colour="#c62828" />
      {error + warning > 0 && (
        <Button style={{ alignSelf: 'center' }} href={`/housing/api/ledger/imports/${importId}/error-workbook`}>
          {t('下载错误工作簿')}
        </Button>
      )}
    </Flex>
  );
}
