import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { AnswerSiteFact, SiteFactAnswer } from './answer-site-fact.js';

@Controller('api/site-facts/:factId/answers')
export class AnswerSiteFactController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  answer(
    @Param('factId', CodePipe) factId: string,
    @Body() given: SiteFactAnswer,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new AnswerSiteFact(factId, given, acting));
  }
}
