import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { CommitLedgerImport, ImportCommitment } from './commit-ledger-import.js';

@Controller('api/ledger/imports/:importId/commit')
export class CommitLedgerImportController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  commit(
    @Param('importId', ParseUUIDPipe) importId: string,
    @Body() commitment: ImportCommitment,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new CommitLedgerImport(importId, commitment, acting));
  }
}
