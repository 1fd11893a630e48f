import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { DataTable, type Column } from './data-table.js';
import { PageFrame } from './page-frame.js';
import { Shown } from './shown.js';
import { t } from './text.js';

interface ListProps<Row> {
  /** Key of the answer in the cache; its last word names the table. */
  readonly queryKey: readonly [service: string, ...rest: string[]];
  readonly read: () => Promise<Row[]>;
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly actions?: (row: Row) => ReactNode;
  readonly actionsWidth?: number;
  readonly onRow?: (row: Row) => void;
  readonly empty?: string;
  /** Beside the search. */
  readonly extra?: ReactNode;
  /** Above the table, made of the rows. */
  readonly above?: (rows: readonly Row[]) => ReactNode;
}

/** A list with its four states: failed, loading, empty, shown. */
export function List<Row extends object>({ queryKey, read, above, ...table }: ListProps<Row>): ReactNode {
  const query = useQuery({ queryKey, queryFn: read });
  return (
    <Shown of={query} what={table.title}>
      {(rows) => (
        <>
          {above?.(rows)}
          <DataTable name={queryKey.at(-1) ?? ''} rows={rows} {...table} />
        </>
      )}
    </Shown>
  );
}

interface ListPageProps<Row> extends ListProps<Row> {
  readonly hint?: string;
  /** Buttons of the page. */
  readonly buttons?: ReactNode;
}

/** A page that is one list. */
export function ListPage<Row extends object>({ hint, buttons, ...list }: ListPageProps<Row>): ReactNode {
  return (
    <PageFrame title={list.title} {...(hint === undefined ? {} : { hint: t(hint) })} actions={buttons}>
      <List {...list} />
    </PageFrame>
  );
}
