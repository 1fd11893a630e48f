import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { AnswerJointItem, JointAnswer } from './answer-joint-item.js';

@Controller('api/joint-items/:itemId/answers')
export class AnswerJointItemController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  record(
    @Param('itemId', CodePipe) itemId: string,
    @Body() answer: JointAnswer,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new AnswerJointItem(itemId, answer, acting));
  }
}
