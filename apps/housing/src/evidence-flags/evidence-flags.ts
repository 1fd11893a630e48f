import { IsArray, IsBoolean, IsIn, IsInt, IsString } from 'class-validator';
import { calendarKnown } from '#deadlines/calendar-known.js';
import { deadline } from '#deadlines/definitions.js';
import { dueOf } from '#deadlines/due.js';
import type { Moment } from '#kernel/acting.js';
import { IsOptional } from '#kernel/fields/fields.js';
import { dayOf } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import type { EvidenceCleared, EvidenceFlagged, Severity } from '../evidence/evidence.js';

/** 疑点箱 line: a doubt about evidence, never about a person. */
export class FlagRow {
  @IsString() readonly flagId!: string;
  @IsString() readonly projectCode!: string;
  @IsString() readonly claimId!: string;
  @IsString() readonly evidenceId!: string;
  @IsString() readonly rule!: string;
  @IsIn(['yellow', 'red']) readonly severity!: Severity;
  @IsArray() @IsString({ each: true }) readonly relatedEvidence!: readonly string[];
  /** AF-P07: bits that differ. */
  @IsOptional() @IsInt() readonly distance?: number;
  @IsString() readonly ruleVersion!: string;
  @IsString() readonly reason!: string;
  @IsString() readonly raisedOn!: string;
  @IsBoolean() readonly open!: boolean;
  @IsString() readonly cleared!: string;
}

export class FlagView extends FlagRow {
  /** A person looks at it by then (DL-H06). */
  @IsString() readonly reviewBy!: string;
}

export function flagKey({ data }: Fact): string {
  const { projectId, flagId } = data as EvidenceFlagged['data'];
  return `${projectId}/${flagId}`;
}

export function project(row: FlagRow | undefined, { type, data, recordedAt }: Fact): FlagRow | undefined {
  switch (type) {
    case 'housing.EvidenceFlagged': {
      const { projectId, claimId = '', ...flag } = data as EvidenceFlagged['data'];
      const raisedOn = dayOf(recordedAt);
      return { ...flag, projectCode: projectId, claimId, raisedOn, open: true, cleared: '' };
    }
    case 'housing.EvidenceCleared':
      return row && { ...row, open: false, cleared: (data as EvidenceCleared['data']).reason };
  }
  return row;
}

/** The line with the day of its review, which no event sets: it follows the calendar that the county has published. */
export function flagView(row: FlagRow, by: Pick<Moment, 'holidays'>): FlagView {
  return { ...row, reviewBy: dueOf(deadline('DL-H06'), row.raisedOn, calendarKnown(by)).due };
}
