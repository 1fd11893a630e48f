import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { WhoActs } from '../../who-acts.js';
import { Objection, GiveObjection } from './give-objection.js';

@Controller('api/answers/objections/:caseId')
export class GiveObjectionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  object(@Param('caseId') caseId: string, @Body() objection: Objection, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new GiveObjection(caseId, objection, acting));
  }
}
