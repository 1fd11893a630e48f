import { useQuery } from '@tanstack/react-query';
import { Drawer, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { Axis } from '#ui/axis-switch.js';
import { told } from '#ui/client.js';
import { DataTable, type Column } from '#ui/data-table.js';
import { day } from '#ui/format.js';
import { ProjectLink } from '#ui/project-link.js';
import { Shown } from '#ui/shown.js';
import { t } from '#ui/text.js';
import { api, type FigureRow, type Measure } from './api.js';

const MEASURES: Readonly<Record<Measure, readonly [title: string, unit: string]>> = {
  entered: ['入账项目', '个'],
  closed: ['已销号项目', '个'],
  claimed: ['申报化解的项目', '个'],
  verified: ['复工、交付或办证经核实的户数', '户'],
};

interface FigureRowsProps {
  readonly measure: Measure;
  readonly at: string;
  readonly axis: Axis;
  readonly onClose: () => void;
}

/** The rows behind a figure: their sum is the figure. */
export function FigureRowsDrawer({ measure, at, axis, onClose }: FigureRowsProps): ReactNode {
  const [title, unit] = MEASURES[measure];
  const rows = useQuery({
    queryKey: ['oversight', 'figure-rows', measure, at, axis],
    queryFn: () => told(api.GET('/api/figures/rows', { params: { query: { measure, at, axis } } })),
  });
  const columns: Column<FigureRow>[] = [
    {
      key: 'projectCode',
      title: '项目',
      width: 160,
      value: ({ name }) => name,
      render: ({ projectCode }) => <ProjectLink projectCode={projectCode} />,
    },
    { key: 'code', title: '编号', width: 150, value: ({ projectCode }) => projectCode },
    { key: 'township', title: '属地', width: 110, value: ({ township }) => township, filter: true },
    { key: 'value', title: unit === '户' ? '户数' : '计数', width: 80, value: ({ value }) => value, numeric: true },
  ];
  return (
    <Drawer open title={t(title)} onClose={onClose} size={Math.min(640, window.innerWidth)}>
      <Shown of={rows} what={title}>
        {(found) => (
          <>
            <Typography.Paragraph>
              {day(found.at)}
              {t('，合计')} <strong>{found.total}</strong> {t(unit)}
            </Typography.Paragraph>
            <DataTable
              name="figure"
              title={title}
              rows={found.rows}
              columns={columns}
              rowKey={({ projectCode }) => projectCode}
              empty="这一天没有计入的项目"
            />
          </>
        )}
      </Shown>
    </Drawer>
  );
}
