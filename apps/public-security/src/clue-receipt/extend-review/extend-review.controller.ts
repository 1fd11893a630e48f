import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ExtendReview, ReviewExtension } from './extend-review.js';

@Controller('api/clues/:clueNo/extensions')
export class ExtendReviewController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  extend(@Param('clueNo') clueNo: string, @Body() form: ReviewExtension, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new ExtendReview(clueNo, form, acting));
  }
}
