import { Min } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { IsCount, IsOptional, IsText } from '#kernel/fields/fields.js';
import type { TitleReadyClaimed } from '../claim-events.js';
import { openClaim } from '../claim-standing.js';
import type { StatusClaims } from '../status-claims.js';

/** 申报可办证: 已办证 itself is the registry's own count. */
export class TitleReady {
  /** Flats whose households can have their certificate. */
  @IsCount() @Min(1) readonly ready!: number;
  @IsOptional() @IsText(100) readonly firstRegistrationNo?: string;
}

export class ClaimTitleReady {
  constructor(
    readonly projectId: string,
    readonly titleReady: TitleReady,
    readonly acting: Acting,
  ) {}
}

export function claimTitleReady(command: ClaimTitleReady, state: StatusClaims): TitleReadyClaimed[] {
  const { ready, firstRegistrationNo } = command.titleReady;
  const claim = openClaim(command, 'titleReady', state, (open) => open.figure === ready);
  if (!claim) return [];
  const number = firstRegistrationNo === undefined ? {} : { firstRegistrationNo };
  return [{ type: 'TitleReadyClaimed', data: { ...claim, ready, ...number } }];
}
