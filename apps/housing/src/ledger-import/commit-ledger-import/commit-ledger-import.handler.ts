import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '#kernel/envelope.js';
import { LedgerImportCommitment } from '../import-commitment.module.js';
import { CommitLedgerImport } from './commit-ledger-import.js';

@CommandHandler(CommitLedgerImport)
export class CommitLedgerImportHandler implements ICommandHandler<CommitLedgerImport> {
  constructor(private readonly commitment: LedgerImportCommitment) {}

  execute(command: CommitLedgerImport): Promise<Receipt> {
    return this.commitment.carryOut(command);
  }
}
