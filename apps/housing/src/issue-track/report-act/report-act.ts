import { IsInt, IsPositive } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay, IsOptional, IsText } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import type { AuthorisedActReported, HandlingAuthorised, IssueTrack } from '../issue-track.js';
import { notCommon, ofIssue, raisedIssue } from '../raised-issue.js';

/** 授权事项办理情况. */
export class AuthorisedAct {
  /** As in the authorisation. */
  @IsText(100) readonly scope!: string;
  @IsInt() @IsPositive() readonly amount!: number;
  @IsText(10) readonly unit!: string;
  @IsText(500) readonly result!: string;
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class ReportAct {
  constructor(
    readonly issueId: string,
    readonly act: AuthorisedAct,
    readonly acting: Acting,
  ) {}
}

/** What was done on an authorisation. An act outside scope, limit or time was not authorised (H-08). */
export function reportAct({ issueId, act, acting }: ReportAct, state: IssueTrack): AuthorisedActReported[] {
  const { scope, amount, unit, result, occurredOn } = act;
  const raised = raisedIssue(state, issueId);
  if (state.lastAct === result) return [];
  notCommon(state);
  const { on, when } = happened(occurredOn, acting);
  checkAuthority(state, act, on, acting.agency);
  const data = { ...ofIssue(raised), scope, done: { amount, unit }, result, agency: acting.agency };
  return [{ type: 'AuthorisedActReported', data, ...when }];
}

function checkAuthority(state: IssueTrack, act: AuthorisedAct, on: string, agency: string): void {
  const { authorised, filing } = state;
  if (authorised?.to !== agency) throw new RuleViolation('housing.not-authorised', '贵单位没有取得办理授权');
  if (filing === 'stopped') throw new RuleViolation('housing.act-stopped', '备案异议已责令停止办理');
  if (!isWithin(authorised, act)) {
    const { scope, limit } = authorised;
    const granted = `${scope} ${limit.amount}${limit.unit}`;
    throw new RuleViolation('housing.act-outside-scope', `超出授权范围：授权为 ${granted}`);
  }
  if (on > authorised.expiry) {
    throw new RuleViolation('housing.act-after-expiry', `授权已于 ${authorised.expiry} 到期`);
  }
}

function isWithin({ scope, limit }: HandlingAuthorised['data'], act: AuthorisedAct): boolean {
  return act.scope === scope && act.unit === limit.unit && act.amount <= limit.amount;
}
