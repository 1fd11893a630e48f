import { Segmented, Table, Tag, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import type { Axis } from '#ui/axis-switch.js';
import { useAgencyName } from '#ui/county.js';
import { moment } from '#ui/format.js';
import { t } from '#ui/text.js';
import { useUrlState } from '#ui/url-state.js';
import type { TrailEvent } from '../api.js';
import { compact, isLate, timeOf, type Run } from './moments.js';

interface EventListProps {
  readonly events: readonly TrailEvent[];
  readonly axis: Axis;
  readonly onEvent: (event: TrailEvent) => void;
}

/** Events up to the moment, newest first: 精简 joins runs of a kind, 全部 shows each. */
export function EventList({ events, axis, onEvent }: EventListProps): ReactNode {
  const [view, setView] = useUrlState('view', 'compact');
  const rows: readonly Run[] =
    view === 'compact' ? compact(events) : events.map((event) => ({ ...event, run: [event] }));
  return (
    <>
      <Segmented
        size="small"
        style={{ marginBottom: 8 }}
        value={view}
        onChange={setView}
        options={[
          { value: 'compact', label: `${t('精简')} ${compact(events).length}` },
          { value: 'all', label: `${t('全部')} ${events.length}` },
        ]}
      />
      <Table<Run>
        size="small"
        rowKey="id"
        dataSource={[...rows]}
        columns={useEventColumns(axis)}
        scroll={{ x: 560 }}
        pagination={{ pageSize: 12, size: 'small', showSizeChanger: false, hideOnSinglePage: true }}
        locale={{ emptyText: t('这一天以前没有符合条件的事件') }}
        expandable={{
          rowExpandable: ({ run }) => run.length > 1,
          expandedRowRender: ({ run }) => <OfRun run={run} axis={axis} onEvent={onEvent} />,
        }}
        onRow={(event) => ({
          onClick: () => onEvent(event.run[0] ?? event),
          onKeyDown: ({ key, target, currentTarget }) => key === 'Enter' && target === currentTarget && onEvent(event),
          tabIndex: 0,
          style: { cursor: 'pointer' },
        })}
      />
    </>
  );
}

function OfRun({ run, axis, onEvent }: { run: readonly TrailEvent[] } & Omit<EventListProps, 'events'>): ReactNode {
  return (
    <Table<TrailEvent>
      size="small"
      rowKey="id"
      showHeader={false}
      dataSource={[...run]}
      pagination={run.length > 10 ? { pageSize: 10, size: 'small', showSizeChanger: false } : false}
      onRow={(event) => ({ onClick: () => onEvent(event), style: { cursor: 'pointer' } })}
      columns={[
        { key: 'time', render: (_, event) => moment(timeOf(event, axis)) },
        { key: 'label', dataIndex: 'label' },
      ]}
    />
  );
}

function useEventColumns(axis: Axis) {
  const nameOf = useAgencyName();
  return [
    {
      key: 'time',
      title: t(axis === 'known' ? '记录时间' : '发生时间'),
      width: 132,
      render: (_: unknown, event: Run) => moment(timeOf(event, axis)),
    },
    {
      key: 'label',
      title: t('事项'),
      width: 220,
      render: (_: unknown, event: Run) => (
        <>
          {event.label}
          {event.run.length > 1 && <Tag style={{ marginInlineStart: 6 }}>×{event.run.length}</Tag>}
          {event.run.some(isLate) && (
            <Tooltip title={`${t('发生')} ${moment(event.occurredAt)}，${t('记录')} ${moment(event.recordedAt)}`}>
              <Tag color="orange" style={{ marginInlineStart: 6 }}>
                {t('补录')}
              </Tag>
            </Tooltip>
          )}
        </>
      ),
    },
    {
      key: 'agency',
      title: t('机关'),
      width: 130,
      render: (_: unknown, { agency }: Run) => nameOf(agency),
    },
    {
      key: 'actor',
      title: t('经办'),
      width: 90,
      render: (_: unknown, { actor }: Run) => (typeof actor.name === 'string' ? actor.name : ''),
    },
  ];
}
