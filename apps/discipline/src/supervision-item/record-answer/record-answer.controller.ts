import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RecordAnswer, Reply } from './record-answer.js';

@Controller('api/supervision-items/:itemId/answers')
export class RecordAnswerController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  record(@Param('itemId') itemId: string, @Body() reply: Reply, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new RecordAnswer(itemId, reply, acting));
  }
}
