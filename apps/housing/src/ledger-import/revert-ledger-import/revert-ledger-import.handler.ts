import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '#kernel/envelope.js';
import { LedgerImportReversion } from '../import-reversion.module.js';
import { RevertLedgerImport } from './revert-ledger-import.js';

@CommandHandler(RevertLedgerImport)
export class RevertLedgerImportHandler implements ICommandHandler<RevertLedgerImport> {
  constructor(private readonly reversion: LedgerImportReversion) {}

  execute(command: RevertLedgerImport): Promise<Receipt> {
    return this.reversion.carryOut(command);
  }
}
