import { Button, Empty, Flex, Grid, Input, Table, Typography } from 'antd';
import type { ReactNode } from 'react';
import { ColumnSettings } from './column-settings.js';
import { useCountyTime } from './county.js';
import { moment } from './format.js';
import { isOffered } from './row-actions.js';
import { useUser } from './session.js';
import { compared, distinct, matching, type Column } from './table-columns.js';
import { useHiddenColumns, useTableState } from './table-state.js';
import { t } from './text.js';
import { saveWorkbook } from './workbook.js';

export type { Column } from './table-columns.js';

interface DataTableProps<Row> {
  /** Short name: prefix in the address, and of what the browser keeps. */
  readonly name: string;
  /** Name of the exported workbook. */
  readonly title: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly onRow?: (row: Row) => void;
  /** Buttons of a row. */
  readonly actions?: (row: Row) => ReactNode;
  readonly actionsWidth?: number;
  /** What a row shows when it is opened. */
  readonly expanded?: (row: Row) => ReactNode;
  readonly empty?: string;
  /** Beside the search. */
  readonly extra?: ReactNode;
  readonly pageSize?: number;
}

/** A table that is searched, filtered, sorted, cut to the columns one needs, exported and printed. */
export function DataTable<Row extends object>(props: DataTableProps<Row>): ReactNode {
  const { name, title, rows, columns, rowKey, onRow, actionsWidth = 160, empty = '没有记录', extra } = props;
  const { words, chosen, search, choose } = useTableState(name);
  const [hidden, hide] = useHiddenColumns(
    name,
    columns.filter(({ folded }) => folded).map(({ key }) => key),
  );
  const user = useUser().data;
  const actions = rows.some((row) => isOffered(props.actions?.(row), user)) ? props.actions : undefined;
  const roomy = Grid.useBreakpoint().md ?? true;
  const now = useCountyTime()?.now;
  const seen = columns.filter(({ key }) => !hidden.includes(key));
  const shown = matching(rows, columns, words, chosen);
  const filters = [...chosen].map(
    ([key, values]) => `${columns.find((one) => one.key === key)?.title ?? key}=${values.join('、')}`,
  );
  const save = () =>
    saveWorkbook({
      title: t(title),
      about: [
        ['筛选', [words, ...filters].filter(Boolean).join('；') || '无'],
        ['截至', moment(now)],
        ['导出人', `${user?.agencyName ?? ''} ${user?.name ?? ''}`],
        ['链接', window.location.href],
      ],
      headings: seen.map((column) => t(column.title)),
      rows: shown.map((row) => seen.map((column) => column.value(row) ?? '')),
    });
  const width = seen.reduce((sum, column) => sum + column.width, actions ? actionsWidth : 0);
  return (
    <Flex vertical gap={8}>
      <Flex wrap gap={8} align="center" className="no-print">
        <Input.Search
          allowClear
          placeholder={t('查找')}
          aria-label={t('查找')}
          defaultValue={words}
          onSearch={search}
          style={{ width: 'min(200px, 40vw)' }}
        />
        {extra}
        <Typography.Text type="secondary" aria-live="polite" style={{ marginInlineStart: 'auto' }}>
          {t('共 {{count}} 条', { count: shown.length })}
        </Typography.Text>
        <ColumnSettings columns={columns} hidden={hidden} onChange={hide} />
        <Button size="small" onClick={save} disabled={shown.length === 0}>
          {t('导出')}
        </Button>
        <Button size="small" className="wide-only" onClick={() => window.print()}>
          {t('打印')}
        </Button>
      </Flex>
      <Table<Row>
        size="small"
        rowKey={rowKey}
        dataSource={shown}
        scroll={{ x: width }}
        {...(props.expanded ? { expandable: { expandedRowRender: props.expanded } } : {})}
        locale={{
          emptyText: (
            <Empty
              description={t(rows.length > 0 ? '没有符合查找、筛选条件的记录' : empty)}
              image={Empty.PRESENTED_IMAGE_SIMPLE}
            />
          ),
        }}
        pagination={{ pageSize: props.pageSize ?? 20, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
        onChange={(_, changed) =>
          choose(Object.fromEntries(Object.entries(changed).map(([key, values]) => [key, values?.map(String) ?? null])))
        }
        {...(onRow
          ? {
              onRow: (row: Row) => ({
                onClick: () => onRow(row),
                onKeyDown: (event) => event.key === 'Enter' && event.target === event.currentTarget && onRow(row),
                tabIndex: 0,
                style: { cursor: 'pointer' },
              }),
            }
          : {})}
        columns={[
          ...seen.map((column) => ({
            key: column.key,
            title: t(column.title),
            width: column.width,
            align: column.numeric ? ('right' as const) : ('left' as const),
            sorter: (a: Row, b: Row) => compared(column, a, b),
            render: (_: unknown, row: Row) => column.render?.(row) ?? column.value(row),
            ...(column.filter
              ? {
                  filters: distinct(rows, column).map((value) => ({ text: value || t('（空）'), value })),
                  filteredValue: [...(chosen.get(column.key) ?? [])],
                  onFilter: () => true,
                }
              : {}),
          })),
          ...(actions
            ? [
                {
                  key: 'actions',
                  title: t('办理'),
                  width: actionsWidth,
                  ...(roomy ? { fixed: 'end' as const } : {}),
                  className: 'no-print',
                  onCell: () => ({ onClick: (event: { stopPropagation: () => void }) => event.stopPropagation() }),
                  render: (_: unknown, row: Row) => actions(row),
                },
              ]
            : []),
        ]}
      />
    </Flex>
  );
}
