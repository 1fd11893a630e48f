import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { FreezePack } from './freeze-pack.js';

@Controller('api/tolerance-reviews/:reviewId/pack')
export class FreezePackController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  freeze(@Param('reviewId') reviewId: string, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new FreezePack(reviewId, acting));
  }
}
