import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClueReference, RegisterClueRef } from './register-clue-ref.js';

@Controller('api/clue-refs')
export class RegisterClueRefController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  register(@Body() clueReference: ClueReference, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new RegisterClueRef(clueReference, acting));
  }
}
