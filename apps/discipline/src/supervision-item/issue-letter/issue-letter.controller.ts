import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { IssueLetter, Letter } from './issue-letter.js';

@Controller('api/supervision-items/:itemId/letters')
export class IssueLetterController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  issue(@Param('itemId') itemId: string, @Body() letter: Letter, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new IssueLetter(itemId, letter, acting));
  }
}
