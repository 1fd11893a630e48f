import { IsBoolean, IsIn, IsString } from 'class-validator';
import { calendarKnown } from '#deadlines/calendar-known.js';
import type { Sight } from '#deadlines/light-at.js';
import { workingDaysBetween } from '#deadlines/calendar.js';
import { dayOf } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import { OPEN_EVENTS, RESTRICTED_EVENTS } from './history-events.data.js';

const LABELS: Readonly<Record<string, string>> = { ...OPEN_EVENTS, ...RESTRICTED_EVENTS };
export const HISTORY_FACTS = Object.keys(LABELS).map((type) => `housing.${type}`);

/** What was done about a project in this service, by whom and when. */
export class HistoryRow {
  /** Of the event. */
  @IsString() readonly id!: string;
  @IsString() readonly projectCode!: string;
  @IsString() readonly type!: string;
  @IsString() readonly label!: string;
  /** What it is about, as far as the event names it. */
  @IsString() readonly about!: string;
  @IsString() readonly reason!: string;
  @IsString() readonly agency!: string;
  /** Name and post of who signed. */
  @IsString() readonly officer!: string;
  @IsString() readonly post!: string;
  @IsString() readonly occurredAt!: string;
  @IsString() readonly recordedAt!: string;
  /** 内部 or 工作秘密. */
  @IsIn(['L1', 'L2']) readonly level!: 'L1' | 'L2';
}

/** A line of 事件历史. */
export class HistoryView extends HistoryRow {
  /** 补录: recorded more than three working days after it happened. */
  @IsBoolean() readonly late!: boolean;
}

/** In the order of recording; none for what is about no project, or about several at once. */
export function historyKeys({ projectId, position = 0 }: Fact): string[] {
  return projectId === undefined ? [] : [`${projectId} ${String(position).padStart(12, '0')}`];
}

const LATE_AFTER_WORKDAYS = 3;

export function project(_: HistoryRow | undefined, fact: Fact): HistoryRow {
  const { id, projectId = '', agency, occurredAt, recordedAt, officer, data } = fact;
  const type = fact.type.slice('housing.'.length);
  return {
    ...{ id, projectCode: projectId, type, label: LABELS[type] ?? type },
    ...{ about: aboutOf(data), reason: told(data, 'reason') },
    ...{ agency, officer: officer?.name ?? '', post: officer?.post ?? '', occurredAt, recordedAt },
    level: type in RESTRICTED_EVENTS ? 'L2' : 'L1',
  };
}

/** Counted when it is looked at, by the holidays that the county has published. */
export function historyView(row: HistoryRow, sight: Sight): HistoryView {
  const passed = workingDaysBetween(calendarKnown(sight), dayOf(row.occurredAt), dayOf(row.recordedAt));
  return { ...row, late: passed > LATE_AFTER_WORKDAYS };
}

/** The first of these that an event has is what people know the thing by. */
const NAMES = [
  ...['title', 'name', 'agencyName', 'milestoneId', 'claimId', 'taskId', 'problemId', 'issueId', 'findingId'],
  ...['caseId', 'measureId', 'itemId', 'opinionId', 'evidenceId', 'docNo', 'witness', 'diff', 'path'],
];
/** Where a thing has no name, the number that was reported. */
const COUNTS: Readonly<Record<string, string>> = {
  workers: '人',
  permille: '‰',
  issued: '本',
  asked: '户',
  flats: '套',
};

function aboutOf(data: object): string {
  const counts = Object.entries(COUNTS).map(([name, unit]) => {
    const value = (data as Readonly<Record<string, unknown>>)[name];
    return typeof value === 'number' ? `${value} ${unit}` : '';
  });
  return [...NAMES.map((name) => told(data, name)), ...counts].find((text) => text !== '') ?? '';
}

function told(data: object, name: string): string {
  const value = (data as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : '';
}
