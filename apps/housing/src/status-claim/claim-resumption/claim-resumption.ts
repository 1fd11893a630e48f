import { IsIn, Max, Min } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCount, IsDay } from '#kernel/fields/fields.js';
import type { ResumptionClaimed } from '../claim-events.js';
import { latest, openClaim } from '../claim-standing.js';
import type { StatusClaims } from '../status-claims.js';

/** 申报复工. */
export class Resumption {
  /** 全面 only if every sold unfinished building works. */
  @IsIn(['full', 'partial']) readonly scope!: 'full' | 'partial';
  @IsDay() readonly since!: string;
  @IsCount(100_000) @Min(1) readonly plannedWorkers!: number;
  /** 计划周进度, ‰ of the works. */
  @IsCount(1000) @Min(1) @Max(1000) readonly plannedWeekly!: number;
}

export class ClaimResumption {
  constructor(
    readonly projectId: string,
    readonly resumption: Resumption,
    readonly acting: Acting,
  ) {}
}

/** Puts on record that a unit says so. It counts once others confirm it over the window. */
export function claimResumption(command: ClaimResumption, state: StatusClaims): ResumptionClaimed[] {
  const { resumption, acting } = command;
  const { scope, since, plannedWorkers, plannedWeekly } = resumption;
  const claim = openClaim(
    command,
    'resumption',
    state,
    (open) => open.figure === plannedWorkers && open.scope === scope && open.plannedWeekly === plannedWeekly,
  );
  if (!claim) return [];
  if (latest('resumption', state)?.status === 'verified') {
    throw new RuleViolation('housing.claim-stands', '复工申报已核实且仍然有效，无需重复申报');
  }
  if (since > acting.today) throw new RuleViolation('housing.day-in-future', `复工日期 ${since} 尚未到来`);
  return [{ type: 'ResumptionClaimed', data: { ...claim, scope, since, plannedWorkers, plannedWeekly } }];
}
