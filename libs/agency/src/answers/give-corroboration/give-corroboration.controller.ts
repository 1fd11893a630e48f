import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { WhoActs } from '../../who-acts.js';
import { Corroboration, GiveCorroboration } from './give-corroboration.js';

@Controller('api/answers/corroborations/:requestId')
export class GiveCorroborationController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  give(
    @Param('requestId') requestId: string,
    @Body() corroboration: Corroboration,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new GiveCorroboration(requestId, corroboration, acting));
  }
}
