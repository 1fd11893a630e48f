import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { told } from '#ui/client.js';
import { useAgencyName, useToday } from '#ui/county.js';
import { DataTable, type Column } from '#ui/data-table.js';
import { moment, remaining } from '#ui/format.js';
import { StatusTag, wordOf } from '#ui/light.js';
import { Shown } from '#ui/shown.js';
import {
  api,
  LEVELS,
  LIGHTS,
  MILESTONE_STATES,
  RED_KINDS,
  type MilestoneRow,
  type RedListRow,
  type WarroomRow,
} from '../api.js';

interface OnProject {
  readonly onProject: (projectCode: string) => void;
}

export function ProjectTable({ rows, onProject }: OnProject & { rows: readonly WarroomRow[] }): ReactNode {
  const columns: Column<WarroomRow>[] = [
    {
      key: 'light',
      title: '灯',
      width: 76,
      value: ({ light }) => wordOf(LIGHTS, light),
      render: ({ light }) => <StatusTag of={light} states={LIGHTS} />,
    },
    { key: 'name', title: '项目', width: 112, value: ({ name }) => name },
    { key: 'township', title: '属地', width: 96, value: ({ township }) => township, filter: true },
    { key: 'level', title: '台账', width: 80, value: ({ level }) => LEVELS[level], filter: true, folded: true },
    { key: 'status', title: '化解状态', width: 104, value: ({ status }) => status, filter: true },
    { key: 'households', title: '户数', width: 64, value: ({ households }) => households, numeric: true },
    { key: 'reason', title: '原因', width: 220, value: ({ reason }) => reason },
    { key: 'lastEvent', title: '最近事项', width: 150, value: ({ lastEvent }) => lastEvent, folded: true },
    { key: 'lastEventAt', title: '时间', width: 130, value: ({ lastEventAt }) => moment(lastEventAt), folded: true },
  ];
  return (
    <DataTable
      name="w"
      title="作战图项目"
      rows={rows}
      columns={columns}
      rowKey={({ projectCode }) => projectCode}
      onRow={({ projectCode }) => onProject(projectCode)}
      empty="没有符合条件的项目"
    />
  );
}

export function RedList({ township, onProject }: OnProject & { township: string }): ReactNode {
  const red = useQuery({ queryKey: ['oversight', 'red-list'], queryFn: () => told(api.GET('/api/warroom/red-list')) });
  const columns: Column<RedListRow>[] = [
    { key: 'kind', title: '类别', width: 100, value: ({ kind }) => RED_KINDS[kind], filter: true },
    { key: 'name', title: '项目', width: 130, value: ({ name }) => name },
    { key: 'township', title: '属地', width: 100, value: (row) => row.township, folded: true },
    { key: 'text', title: '情况', width: 250, value: ({ text }) => text },
    { key: 'since', title: '自', width: 130, value: ({ since }) => moment(since) },
  ];
  return (
    <Shown of={red} what="红灯清单">
      {(rows) => (
        <DataTable
          name="r"
          title="红灯清单"
          rows={rows.filter((row) => township === '' || row.township === township)}
          columns={columns}
          rowKey={({ projectCode, kind, text }) => `${projectCode} ${kind} ${text}`}
          onRow={({ projectCode }) => onProject(projectCode)}
          empty="没有红灯"
        />
      )}
    </Shown>
  );
}

export function DueThisWeek({ onProject }: OnProject): ReactNode {
  const due = useQuery({ queryKey: ['oversight', 'due'], queryFn: () => told(api.GET('/api/warroom/due-this-week')) });
  return (
    <Shown of={due} what="本周到期节点">
      {(rows) => <MilestoneTable name="d" rows={rows} onProject={onProject} empty="本周没有到期节点" />}
    </Shown>
  );
}

interface MilestoneTableProps extends OnProject {
  readonly name: string;
  readonly rows: readonly MilestoneRow[];
  readonly empty: string;
}

export function MilestoneTable({ name, rows, onProject, empty }: MilestoneTableProps): ReactNode {
  const today = useToday();
  const nameOf = useAgencyName();
  const columns: Column<MilestoneRow>[] = [
    {
      key: 'state',
      title: '状态',
      width: 105,
      value: ({ state }) => wordOf(MILESTONE_STATES, state),
      render: ({ state }) => <StatusTag of={state} states={MILESTONE_STATES} />,
    },
    { key: 'name', title: '项目', width: 120, value: (row) => row.name },
    { key: 'title', title: '节点', width: 150, value: ({ title }) => title },
    { key: 'due', title: '原定日期', width: 105, value: ({ due }) => due },
    {
      key: 'left',
      title: '剩余',
      width: 90,
      value: ({ achievedOn, due }) => (achievedOn ? '' : remaining(due, today)),
    },
    { key: 'owner', title: '责任机关', width: 120, value: ({ owner }) => nameOf(owner), filter: true },
    { key: 'achievedOn', title: '完成日期', width: 105, value: ({ achievedOn }) => achievedOn },
  ];
  return (
    <DataTable
      name={name}
      title="节点"
      rows={rows}
      columns={columns}
      rowKey={({ projectCode, milestoneId }) => `${projectCode} ${milestoneId}`}
      onRow={({ projectCode }) => onProject(projectCode)}
      empty={empty}
    />
  );
}
