import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RegisterSuit, SuitEntry } from './register-suit.js';

@Controller('api/projects/:projectCode/suits')
export class RegisterSuitController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  register(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() entry: SuitEntry,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RegisterSuit(projectCode, entry, acting));
  }
}
