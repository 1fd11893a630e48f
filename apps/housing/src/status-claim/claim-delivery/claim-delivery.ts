import { Matches, Min } from 'class-validator';
import { calendarKnown } from '#deadlines/calendar-known.js';
import { deadline } from '#deadlines/definitions.js';
import { dueOf } from '#deadlines/due.js';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCount, IsOptional } from '#kernel/fields/fields.js';
import type { DeliveryClaimed } from '../claim-events.js';
import { openClaim } from '../claim-standing.js';
import type { StatusClaims } from '../status-claims.js';
import { acceptedFlats } from '../witnesses.js';

/** 申报交付. */
export class Delivery {
  /** Flats handed over, all told. */
  @IsCount() @Min(1) readonly delivered!: number;
  /** SHA-256 of the handover register; the register itself stays where it is. */
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/, { message: '$property 应为64位十六进制摘要' })
  readonly registerHash?: string;
}

export class ClaimDelivery {
  constructor(
    readonly projectId: string,
    readonly delivery: Delivery,
    readonly acting: Acting,
  ) {}
}

/** H-06: nothing is handed over before it was accepted, and the acceptance filed within fifteen days (DL-H11). */
export function claimDelivery(command: ClaimDelivery, state: StatusClaims): DeliveryClaimed[] {
  const { delivered, registerHash } = command.delivery;
  const claim = openClaim(command, 'delivery', state, (open) => open.figure === delivered);
  if (!claim) return [];
  const { acceptances } = state.seen;
  if (acceptances.length === 0) {
    throw new RuleViolation('housing.not-accepted', '尚无竣工验收合格并备案的记录，不得申报交付');
  }
  const late = acceptances.find(
    ({ acceptedOn, filedOn }) => filedOn > dueOf(deadline('DL-H11'), acceptedOn, calendarKnown(command.acting)).due,
  );
  if (late) {
    throw new RuleViolation('housing.acceptance-filed-late', `竣工验收备案（${late.filedNo}）超过15日，不得申报交付`);
  }
  if (delivered > acceptedFlats(state)) {
    throw new RuleViolation('housing.delivered-above-accepted', `申报交付 ${delivered} 套多于已验收套数`);
  }
  const register = registerHash === undefined ? {} : { registerHash };
  return [{ type: 'DeliveryClaimed', data: { ...claim, delivered, ...register } }];
}
