import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { LaunchCampaign, CampaignPlan } from './launch-campaign.js';

@Controller('api/campaigns')
export class LaunchCampaignController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  launch(@Body() plan: CampaignPlan, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new LaunchCampaign(plan, acting));
  }
}
