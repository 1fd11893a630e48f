import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsInt, IsString, ValidateNested } from 'class-validator';
import type { EscrowShortfallDetectedV1 } from '#contracts/finance/escrow-shortfall-detected.v1.js';
import type { Fact } from '#messaging/fact.js';
import type * as told from '../enterprise/enterprise.js';

export class NoticeRow {
  @IsString() readonly docNo!: string;
  @IsString() readonly kind!: told.NoticeKind;
  @IsString() readonly servedOn!: string;
  @IsString() readonly answerDue!: string;
}
export class CommitmentRow {
  @IsString() readonly itemId!: string;
  @IsString() readonly what!: string;
  @IsString() readonly due!: string;
  @IsBoolean() readonly broken!: boolean;
}
export class MeasureRow {
  @IsString() readonly measureId!: string;
  @IsString() readonly kind!: told.MeasureKind;
  @IsString() readonly state!: told.MeasureState;
}

/** 企业责任 line: one firm in one project. */
export class EnterpriseRow {
  @IsString() readonly projectCode!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => NoticeRow) readonly notices!: readonly NoticeRow[];
  /** PM-06: day of a shortfall in escrow for which no query was sent yet; empty if none. */
  @IsString() readonly queryOwedSince!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CommitmentRow) readonly commitments!: readonly CommitmentRow[];
  @IsInt() readonly promised!: number;
  @IsInt() readonly broken!: number;
  @IsBoolean() readonly heard!: boolean;
  @IsBoolean() readonly lyingFlat!: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => MeasureRow) readonly measures!: readonly MeasureRow[];
}

export const ENTERPRISE_FACTS = [
  ...['UrgingNoticeServed', 'CommitmentMade', 'CommitmentBroken', 'EnterpriseHeard', 'LyingFlatFound'],
  ...['MeasureDecided', 'MeasureRequested', 'MeasureExecuted', 'MeasureDeclined', 'MeasureLifted'],
]
  .map((type) => `housing.${type}`)
  .concat('finance.escrow-shortfall-detected.v1');

export function project(row: EnterpriseRow | undefined, { key, type, data }: Fact): EnterpriseRow | undefined {
  const known = row ?? unknown(key);
  switch (type) {
    case 'finance.escrow-shortfall-detected.v1':
      return { ...known, queryOwedSince: (data as EscrowShortfallDetectedV1).detectedOn };
    case 'housing.UrgingNoticeServed': {
      const { docNo, kind, servedOn, answerDue } = data as told.UrgingNoticeServed['data'];
      const notices = [...known.notices, { docNo, kind, servedOn, answerDue }];
      return { ...known, notices, queryOwedSince: kind === 'query' ? '' : known.queryOwedSince };
    }
    case 'housing.CommitmentMade': {
      const items = (data as told.CommitmentMade['data']).items.map((item) => ({ ...item, broken: false }));
      return { ...known, commitments: [...known.commitments, ...items], promised: known.promised + items.length };
    }
    case 'housing.CommitmentBroken': {
      const { itemId } = data as told.CommitmentBroken['data'];
      const commitments = known.commitments.map((one) => (one.itemId === itemId ? { ...one, broken: true } : one));
      return { ...known, commitments, broken: known.broken + 1 };
    }
    case 'housing.EnterpriseHeard':
      return { ...known, heard: true };
    case 'housing.LyingFlatFound':
      return { ...known, lyingFlat: true };
    case 'housing.MeasureDecided': {
      const { measureId, kind } = data as told.MeasureDecided['data'];
      return { ...known, measures: [...known.measures, { measureId, kind, state: 'decided' }] };
    }
    case 'housing.MeasureRequested':
      return measured(known, data, 'requested');
    case 'housing.MeasureExecuted':
      return measured(known, data, 'executed');
    case 'housing.MeasureDeclined':
      return measured(known, data, 'declined');
    case 'housing.MeasureLifted':
      return measured(known, data, 'lifted');
  }
  return row;
}

function measured(row: EnterpriseRow, data: object, state: told.MeasureState): EnterpriseRow {
  const { measureId } = data as { measureId: string };
  return { ...row, measures: row.measures.map((one) => (one.measureId === measureId ? { ...one, state } : one)) };
}

function unknown(projectCode: string): EnterpriseRow {
  const nothing = { promised: 0, broken: 0, heard: false, lyingFlat: false };
  return { projectCode, notices: [], queryOwedSince: '', commitments: [], ...nothing, measures: [] };
}
