import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { OpenEnforcement, EnforcementNote } from './open-enforcement.js';

@Controller('api/suits/:caseNo/enforcements')
export class OpenEnforcementController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  record(
    @Param('caseNo', CodePipe) caseNo: string,
    @Body() note: EnforcementNote,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new OpenEnforcement(caseNo, note, acting));
  }
}
