import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsDay, IsOptional } from '#kernel/fields/fields.js';
import { IsPublicText } from '../../public-text.js';
import type { FactSignal, SiteFactReported } from '../fact-signal.js';

/** 事实反映. */
export class SiteFact {
  @IsCode() readonly factId!: string;
  @IsPublicText(500) readonly fact!: string;
  @IsDay() readonly observedOn!: string;
  /** The claim that would not be true if the fact is. */
  @IsOptional() @IsCode() readonly contradictsClaimId?: string;
}

export class ReportSiteFact {
  constructor(
    readonly projectId: string,
    readonly signal: SiteFact,
    readonly acting: Acting,
  ) {}
}

/** What it contradicts is housing's to look into (PM-15); here it is only recorded and passed on. */
export function reportSiteFact({ projectId, signal, acting }: ReportSiteFact, state: FactSignal): SiteFactReported[] {
  const { factId, observedOn, contradictsClaimId } = signal;
  if (state.projectId === projectId) return [];
  if (state.status !== 'none') throw new RuleViolation('petition.fact-number-taken', `编号 ${factId} 已用于另一楼盘`);
  if (observedOn > acting.today) {
    throw new RuleViolation('petition.observed-in-future', `反映日期 ${observedOn} 尚未到来`);
  }
  if (contradictsClaimId !== undefined && !contradictsClaimId.startsWith(`${projectId}-`)) {
    throw new RuleViolation('petition.claim-of-another-project', `${contradictsClaimId} 不是该楼盘的申报`);
  }
  return [{ type: 'SiteFactReported', data: { projectId, ...signal } }];
}
