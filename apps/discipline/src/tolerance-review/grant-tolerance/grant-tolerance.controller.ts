import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { Grant, GrantTolerance } from './grant-tolerance.js';

@Controller('api/tolerance-reviews/:reviewId/grant')
export class GrantToleranceController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  grant(@Param('reviewId') reviewId: string, @Body() grant: Grant, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new GrantTolerance(reviewId, grant, acting));
  }
}
