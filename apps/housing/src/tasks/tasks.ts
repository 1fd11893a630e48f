import { IsArray, IsBoolean, IsIn, IsString } from 'class-validator';
import { lightAt, type Sight } from '#deadlines/light-at.js';
import type { Light, RunningClock } from '#deadlines/remaining.js';
import { IsOptional } from '#kernel/fields/fields.js';
import { dayOf } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import type { LetterNumbered } from '../letter-numbering/letter-numbering.js';
import type * as told from '../supervision-task/supervision-task.js';

/** 督办台 line: one task. */
export class TaskRow {
  @IsString() readonly taskId!: string;
  @IsOptional() @IsString() readonly projectCode?: string;
  @IsString() readonly title!: string;
  @IsString() readonly lead!: string;
  @IsArray() @IsString({ each: true }) readonly cooperators!: readonly string[];
  @IsIn(['normal', 'urgent', 'special']) readonly grade!: told.Grade;
  @IsIn(['office', 'opinion', 'resolution', 'superior']) readonly source!: told.TaskSource;
  /** Number of the 督办函; empty where none goes with the task. */
  @IsString() readonly docNo!: string;
  @IsString() readonly issuedOn!: string;
  /** The first day that was set stays visible beside the one that counts. */
  @IsString() readonly originalDue!: string;
  @IsString() readonly due!: string;
  @IsIn(['issued', 'signed', 'declined', 'completed']) readonly status!: 'issued' | 'signed' | 'declined' | 'completed';
  @IsString() readonly signBy!: string;
  @IsBoolean() readonly signedLate!: boolean;
  /** Units whose final report is there. */
  @IsArray() @IsString({ each: true }) readonly reported!: readonly string[];
  /** 申请延期至, undecided. */
  @IsString() readonly asksUntil!: string;
  /** Colour of the last 督查单. */
  @IsString() readonly reminder!: string;
  @IsString() readonly lastReport!: string;
  /** Instant of the last unit's final report, then of 办结. */
  @IsString() readonly endedAt!: string;
}

export class TaskView extends TaskRow {
  @IsString() readonly light!: Light;
  @IsString() readonly remaining!: string;
}

export const TASK_FACTS = [
  ...['TaskIssued', 'TaskSigned', 'TaskDeclined', 'TaskProgressed', 'ExtensionRequested', 'ExtensionGranted'],
  ...['ExtensionRefused', 'ResultSubmitted', 'ResultReturned', 'TaskCompleted', 'ReminderIssued', 'LetterNumbered'],
].map((type) => `housing.${type}`);

export function taskOf({ data }: Fact): string {
  return (data as { taskId: string }).taskId;
}

export function project(row: TaskRow | undefined, fact: Fact): TaskRow | undefined {
  if (fact.type === 'housing.TaskIssued') return issued(fact as Fact<told.TaskIssued['data']>);
  return row && changed(row, fact);
}

function issued({ data, recordedAt }: Fact<told.TaskIssued['data']>): TaskRow {
  const { taskId, projectId, title, lead, cooperators, grade, source, due, signBy } = data;
  return {
    ...{ taskId, title, lead, cooperators, grade, source, due, signBy, originalDue: due, issuedOn: dayOf(recordedAt) },
    ...(projectId === undefined ? {} : { projectCode: projectId }),
    ...{ docNo: '', status: 'issued', signedLate: false, reported: [], asksUntil: '', reminder: '', lastReport: '' },
    endedAt: '',
  };
}

function changed(row: TaskRow, { type, data, recordedAt }: Fact): TaskRow {
  switch (type) {
    case 'housing.TaskSigned': {
      const { agency, late } = data as Partial<told.TaskSigned['data']>;
      if (agency === undefined || late === undefined) return row; // recorded in the book of answers; the task mirrors it
      return { ...row, status: 'signed', signedLate: late };
    }
    case 'housing.TaskDeclined':
      return { ...row, status: 'declined', lastReport: (data as told.TaskDeclined['data']).reason };
    case 'housing.TaskProgressed':
      return { ...row, lastReport: (data as told.TaskProgressed['data']).text };
    case 'housing.ExtensionRequested':
      return { ...row, asksUntil: (data as told.ExtensionRequested['data']).to };
    case 'housing.ExtensionGranted':
      return { ...row, asksUntil: '', due: (data as told.ExtensionGranted['data']).to };
    case 'housing.ExtensionRefused':
      return { ...row, asksUntil: '' };
    case 'housing.ResultSubmitted': {
      const { agency, text } = data as told.ResultSubmitted['data'];
      return { ...row, reported: [...row.reported, agency], lastReport: text, endedAt: recordedAt };
    }
    case 'housing.ResultReturned': {
      const { agency } = data as told.ResultReturned['data'];
      return { ...row, reported: row.reported.filter((unit) => unit !== agency), endedAt: '' };
    }
    case 'housing.TaskCompleted':
      return { ...row, status: 'completed' };
    case 'housing.ReminderIssued':
      return { ...row, reminder: (data as told.ReminderIssued['data']).colour };
    case 'housing.LetterNumbered': {
      const { kind, docNo } = data as LetterNumbered['data'];
      return kind === 'letter' ? { ...row, docNo } : row;
    }
  }
  return row;
}

/** The task with its light at that moment: done in time or not is told by the units' reports, not by when the office looked. */
export function taskView(row: TaskRow, sight: Sight): TaskView {
  const clock = { unit: 'working-day', start: row.issuedOn, due: row.due, state: stateOf(row) } as const;
  const { light, remaining } = lightAt(clock, sight);
  return { ...row, light, remaining: row.status === 'declined' ? '已异议退回' : remaining };
}

function stateOf({ status, endedAt, reported, cooperators }: TaskRow): RunningClock['state'] {
  if (status === 'completed') return { kind: 'checked', at: new Date(endedAt) };
  if (status === 'declined') return { kind: 'suspended' };
  return reported.length === cooperators.length + 1 ? { kind: 'done', at: new Date(endedAt) } : { kind: 'running' };
}
