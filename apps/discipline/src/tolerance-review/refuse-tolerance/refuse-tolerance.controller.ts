import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { Refusal, RefuseTolerance } from './refuse-tolerance.js';

@Controller('api/tolerance-reviews/:reviewId/refusal')
export class RefuseToleranceController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  refuse(@Param('reviewId') reviewId: string, @Body() refusal: Refusal, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new RefuseTolerance(reviewId, refusal, acting));
  }
}
