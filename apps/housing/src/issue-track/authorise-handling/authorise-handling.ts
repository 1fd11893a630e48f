import { IsInt, IsPositive } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsDay, IsText } from '#kernel/fields/fields.js';
import type { HandlingAuthorised, IssueTrack } from '../issue-track.js';
import { notCommon, ofIssue, raisedIssue } from '../raised-issue.js';

/** 个性问题授权: to whom, for what, how much at most, until when. */
export class Authorisation {
  @IsCode() readonly to!: string;
  @IsText(100) readonly scope!: string;
  @IsInt() @IsPositive() readonly amount!: number;
  @IsText(10) readonly unit!: string;
  @IsDay() readonly expiry!: string;
}

export class AuthoriseHandling {
  constructor(
    readonly issueId: string,
    readonly authorisation: Authorisation,
    readonly acting: Acting,
  ) {}
}

/** Lets one agency act on an individual issue, within scope, limit and time (H-08). */
export function authoriseHandling(command: AuthoriseHandling, state: IssueTrack): HandlingAuthorised[] {
  const { issueId, authorisation, acting } = command;
  const { amount, unit, ...named } = authorisation;
  const raised = raisedIssue(state, issueId);
  notCommon(state);
  if (state.kind !== 'individual') {
    throw new RuleViolation('housing.issue-not-individual', '请先认定为个性问题，再授权办理');
  }
  if (named.expiry < acting.today) throw new RuleViolation('housing.expiry-in-past', `授权期限 ${named.expiry} 已过`);
  const data = { ...ofIssue(raised), ...named, limit: { amount, unit } };
  if (state.authorised && isSame(state.authorised, data)) return [];
  return [{ type: 'HandlingAuthorised', data }];
}

type Granted = HandlingAuthorised['data'];

function isSame(a: Granted, b: Granted): boolean {
  const { amount, unit } = a.limit;
  const { limit } = b;
  return (
    a.to === b.to && a.scope === b.scope && a.expiry === b.expiry && amount === limit.amount && unit === limit.unit
  );
}
