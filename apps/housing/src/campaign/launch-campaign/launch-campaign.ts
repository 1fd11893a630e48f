import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsDay, IsText } from '#kernel/fields/fields.js';
import type { Campaign, CampaignLaunched } from '../campaign.js';

/** 攻坚行动启动. */
export class CampaignPlan {
  @IsCode() readonly campaignId!: string;
  @IsText(100) readonly name!: string;
  @IsDay() readonly from!: string;
  @IsCode() readonly docId!: string;
}

export class LaunchCampaign {
  constructor(
    readonly plan: CampaignPlan,
    readonly acting: Acting,
  ) {}
}

/** Starts a campaign on a document. */
export function launchCampaign({ plan }: LaunchCampaign, { launched }: Campaign): CampaignLaunched[] {
  if (launched?.docId === plan.docId) return [];
  if (launched) throw new RuleViolation('housing.campaign-exists', `行动 ${plan.campaignId} 已启动`);
  return [{ type: 'CampaignLaunched', data: { ...plan } }];
}
