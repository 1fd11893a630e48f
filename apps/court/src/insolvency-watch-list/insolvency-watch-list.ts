import { IsIn, IsInt, IsString } from 'class-validator';
import { deadline } from '#deadlines/definitions.js';
import { lightAt, type Sight } from '#deadlines/light-at.js';
import type { Light } from '#deadlines/remaining.js';
import { IsOptional } from '#kernel/fields/fields.js';
import { at } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import type { DeadlineBreached, InsolvencyFiled, InsolvencyTestMet } from '../insolvency-case/insolvency-events.js';
import type { JointItemRaised } from '../joint-item/joint-item.js';

/** 应破尽破清单: a project whose developer meets the insolvency test. */
export class WatchedProject {
  @IsString() readonly projectCode!: string;
  /** Day of the audit that met the test. */
  @IsString() readonly metOn!: string;
  /** Last day on which nobody is late. */
  @IsString() readonly lastDay!: string;
  @IsIn(['running', 'overdue', 'filed']) readonly status!: 'running' | 'overdue' | 'filed';
  /** Days late when the alarm was raised. */
  @IsOptional() @IsInt() readonly daysLate?: number;
  /** 府院联动事项 about it. */
  @IsOptional() @IsString() readonly itemId?: string;
  @IsOptional() @IsString() readonly caseNo?: string;
  @IsOptional() @IsString() readonly filedOn?: string;
}

export class WatchedProjectView extends WatchedProject {
  @IsString() readonly light!: Light;
  @IsString() readonly remaining!: string;
}

export function project(row: WatchedProject | undefined, fact: Fact): WatchedProject | undefined {
  switch (fact.type) {
    case 'court.InsolvencyTestMet': {
      const { projectId, metOn, lastDay } = fact.data as InsolvencyTestMet['data'];
      return { projectCode: projectId, metOn, lastDay, status: 'running' };
    }
    case 'court.InsolvencyTestCleared':
      return undefined;
    case 'court.DeadlineBreached':
      return row && { ...row, status: 'overdue', daysLate: (fact.data as DeadlineBreached['data']).days };
    case 'court.JointItemRaised': {
      const { itemId, insolvencyOverdue } = fact.data as JointItemRaised['data'];
      return row && insolvencyOverdue ? { ...row, itemId } : row;
    }
    case 'court.InsolvencyFiled': {
      const { caseNo, on } = fact.data as InsolvencyFiled['data'];
      return row && { ...row, status: 'filed', caseNo, filedOn: on };
    }
    default:
      return row;
  }
}

/** The line as it stands at that moment; a firm that filed late stays late. */
export function watchedView(row: WatchedProject, sight: Sight): WatchedProjectView {
  const state = row.filedOn ? ({ kind: 'checked', at: at(row.filedOn) } as const) : ({ kind: 'running' } as const);
  const clock = { unit: deadline('PM-11').unit, start: row.metOn, due: row.lastDay, state };
  return { ...row, ...lightAt(clock, sight) };
}
