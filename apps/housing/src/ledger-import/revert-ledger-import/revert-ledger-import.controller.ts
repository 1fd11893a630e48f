import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RevertLedgerImport, ImportReversion } from './revert-ledger-import.js';

@Controller('api/ledger/imports/:importId/revert')
export class RevertLedgerImportController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  revert(
    @Param('importId', ParseUUIDPipe) importId: string,
    @Body() reversion: ImportReversion,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RevertLedgerImport(importId, reversion, acting));
  }
}
