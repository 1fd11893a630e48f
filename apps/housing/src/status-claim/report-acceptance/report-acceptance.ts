import { Min } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCount, IsDay, IsText } from '#kernel/fields/fields.js';
import { happened } from '../claim-standing.js';
import type { AcceptanceReported } from '../observation-events.js';
import type { StatusClaims } from '../status-claims.js';

/** 竣工验收 and its filing. */
export class Acceptance {
  /** Flats of the accepted buildings. */
  @IsCount() @Min(1) readonly flats!: number;
  @IsDay() readonly acceptedOn!: string;
  @IsDay() readonly filedOn!: string;
  /** 备案编号. */
  @IsText(60) readonly filedNo!: string;
}

export class ReportAcceptance {
  constructor(
    readonly projectId: string,
    readonly acceptance: Acceptance,
    readonly acting: Acting,
  ) {}
}

/** Works end, then acceptance, then filing (AF-C01). A late filing goes on record as it was. */
export function reportAcceptance(
  { projectId, acceptance, acting }: ReportAcceptance,
  { seen }: StatusClaims,
): AcceptanceReported[] {
  const { flats, acceptedOn, filedOn, filedNo } = acceptance;
  const envelope = happened(filedOn, acting);
  if (seen.acceptances.some((known) => known.filedNo === filedNo)) return [];
  if (filedOn < acceptedOn) throw new RuleViolation('housing.filed-before-accepted', '备案日期早于验收日期');
  return [{ type: 'AcceptanceReported', data: { projectId, flats, acceptedOn, filedOn, filedNo }, ...envelope }];
}
