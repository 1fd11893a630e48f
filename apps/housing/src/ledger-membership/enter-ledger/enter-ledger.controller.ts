import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { EnterLedger, LedgerEntry } from './enter-ledger.js';

@Controller('api/projects/:projectCode/ledger')
export class EnterLedgerController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  enter(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() entry: LedgerEntry,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new EnterLedger(projectCode, entry, acting));
  }
}
