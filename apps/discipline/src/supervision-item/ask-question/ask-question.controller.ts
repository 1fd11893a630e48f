import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { AskQuestion, Question } from './ask-question.js';

@Controller('api/supervision-items/:itemId/questions')
export class AskQuestionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  ask(@Param('itemId') itemId: string, @Body() question: Question, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new AskQuestion(itemId, question, acting));
  }
}
