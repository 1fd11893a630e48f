import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { ProblemOutcome } from '#contracts/parts/problem-outcome.js';
import type { Acting } from '#kernel/acting.js';
import type { ResolutionClaimed } from '../claim-events.js';
import { openClaim } from '../claim-standing.js';
import type { StatusClaims } from '../status-claims.js';

/** 申报化解: what became of each problem. */
export class ResolutionReport {
  @IsArray()
  @ArrayMinSize(1, { message: '请逐项填写问题结果' })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ProblemOutcome)
  readonly outcomes!: ProblemOutcome[];
}

export class ClaimResolved {
  constructor(
    readonly projectId: string,
    readonly resolution: ResolutionReport,
    readonly acting: Acting,
  ) {}
}

/** A unit says that all is solved. It changes no status: only the closing gate does, and nobody types 化解 (H-04). */
export function claimResolved(command: ClaimResolved, state: StatusClaims): ResolutionClaimed[] {
  const outcomes = command.resolution.outcomes.map(({ problemId, outcome }) => ({ problemId, outcome }));
  const said = JSON.stringify(outcomes);
  const claim = openClaim(command, 'resolution', state, (open) => JSON.stringify(open.outcomes) === said);
  return claim ? [{ type: 'ResolutionClaimed', data: { ...claim, outcomes } }] : [];
}
