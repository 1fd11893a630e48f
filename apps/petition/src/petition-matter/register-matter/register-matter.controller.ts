import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RegisterMatter, MatterEntry } from './register-matter.js';

@Controller('api/matters')
export class RegisterMatterController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  register(@Body() entry: MatterEntry, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new RegisterMatter(entry, acting));
  }
}
