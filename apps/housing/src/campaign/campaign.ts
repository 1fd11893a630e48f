import { only, type Aggregate, type DomainEvent } from '#kernel/decider.js';
import type { Day } from '#kernel/time.js';

export type CampaignLaunched = DomainEvent<
  'CampaignLaunched',
  { campaignId: string; name: string; from: Day; docId: string }
>;

export interface Campaign {
  readonly launched?: CampaignLaunched['data'];
}

/** 攻坚行动. */
export const Campaign: Aggregate<Campaign, CampaignLaunched> = {
  stream: 'housing.campaign',
  initial: {},
  evolve: only('CampaignLaunched', (_, { data }) => ({ launched: data })),
};
