import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { GiveOpinion, LeaderOpinion } from './give-opinion.js';

@Controller('api/opinions')
export class GiveOpinionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  give(@Body() opinion: LeaderOpinion, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new GiveOpinion(opinion, acting));
  }
}
