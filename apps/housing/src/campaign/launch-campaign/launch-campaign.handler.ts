import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Campaign } from '../campaign.js';
import { LaunchCampaign, launchCampaign } from './launch-campaign.js';

@CommandHandler(LaunchCampaign)
export class LaunchCampaignHandler implements ICommandHandler<LaunchCampaign> {
  constructor(private readonly store: EventStore) {}

  execute(command: LaunchCampaign): Promise<Receipt> {
    return this.store.decide(Campaign, command.plan.campaignId, (state) => launchCampaign(command, state));
  }
}
