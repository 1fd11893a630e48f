import { IsArray, IsBoolean, IsIn, IsString } from 'class-validator';
import { dayOf } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import type * as told from '../issue-track/issue-track.js';

/** 堵点 line. */
export class IssueRow {
  @IsString() readonly issueId!: string;
  @IsArray() @IsString({ each: true }) readonly projects!: readonly string[];
  @IsString() readonly desc!: string;
  @IsString() readonly raisedBy!: string;
  @IsString() readonly raisedOn!: string;
  @IsIn(['', 'individual', 'common']) readonly kind!: '' | 'individual' | 'common';
  /** PM-17: two projects with one blockage; a person decides. */
  @IsBoolean() readonly proposeCommon!: boolean;
  @IsString() readonly authorisedTo!: string;
  @IsString() readonly scope!: string;
  @IsString() readonly expiry!: string;
  @IsIn(['none', 'pending', 'acknowledged', 'objected']) readonly filing!:
    'none' | 'pending' | 'acknowledged' | 'objected';
  /** Day until which the office answers the filed report (DL-H09). */
  @IsString() readonly answerBy!: string;
  @IsString() readonly result!: string;
  @IsBoolean() readonly escalated!: boolean;
  /** 合法性审查 of the measure. */
  @IsIn(['none', 'requested', 'passed', 'failed']) readonly review!: 'none' | 'requested' | 'passed' | 'failed';
  @IsString() readonly resolvedBy!: string;
  @IsString() readonly measure!: string;
  @IsArray() @IsString({ each: true }) readonly appliedTo!: readonly string[];
}

export const ISSUE_FACTS = [
  ...['BlockageRaised', 'IssueClassified', 'HandlingAuthorised', 'FilingReported', 'FilingAcknowledged'],
  ...['FilingObjected', 'AuthorisedActReported', 'IssueEscalated', 'ResolutionNoted', 'PolicyMeasureAdopted'],
  ...['PolicyMeasureApplied', 'LegalReviewRequested', 'LegalReviewPassed', 'LegalReviewFailed'],
].map((type) => `housing.${type}`);

export function issueOf({ data }: Fact): string {
  return (data as { issueId: string }).issueId;
}

export function project(row: IssueRow | undefined, fact: Fact): IssueRow | undefined {
  if (fact.type !== 'housing.BlockageRaised') return row && changed(row, fact);
  const { issueId, projects, desc, raisedBy } = fact.data as told.BlockageRaised['data'];
  return {
    ...{ issueId, projects, desc, raisedBy, raisedOn: dayOf(fact.recordedAt), kind: '' },
    ...{ proposeCommon: projects.length > 1, authorisedTo: '', scope: '', expiry: '', filing: 'none', answerBy: '' },
    ...{ result: '', escalated: false, review: 'none', resolvedBy: '', measure: '', appliedTo: [] },
  };
}

function changed(row: IssueRow, { type, data }: Fact): IssueRow {
  switch (type) {
    case 'housing.IssueClassified':
      return { ...row, kind: (data as told.IssueClassified['data']).kind, proposeCommon: false };
    case 'housing.HandlingAuthorised': {
      const { to, scope, expiry } = data as told.HandlingAuthorised['data'];
      return { ...row, authorisedTo: to, scope, expiry };
    }
    case 'housing.FilingReported':
      return { ...row, filing: 'pending', answerBy: (data as told.FilingReported['data']).answerBy };
    case 'housing.FilingAcknowledged':
      return { ...row, filing: 'acknowledged' };
    case 'housing.FilingObjected':
      return { ...row, filing: 'objected' };
    case 'housing.AuthorisedActReported':
      return { ...row, result: (data as told.AuthorisedActReported['data']).result };
    case 'housing.IssueEscalated':
      return { ...row, escalated: true };
    case 'housing.LegalReviewRequested':
      return { ...row, review: 'requested' };
    case 'housing.LegalReviewPassed':
      return { ...row, review: 'passed' };
    case 'housing.LegalReviewFailed':
      return { ...row, review: 'failed' };
    case 'housing.ResolutionNoted':
      return { ...row, resolvedBy: (data as told.ResolutionNoted['data']).itemId };
    case 'housing.PolicyMeasureAdopted':
      return { ...row, measure: (data as told.PolicyMeasureAdopted['data']).measure };
    case 'housing.PolicyMeasureApplied':
      return { ...row, appliedTo: [...row.appliedTo, (data as told.PolicyMeasureApplied['data']).projectId] };
  }
  return row;
}
