import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { TransferLedger, LedgerTransfer } from './transfer-ledger.js';

@Controller('api/projects/:projectCode/ledger-transfers')
export class TransferLedgerController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  transfer(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() transfer: LedgerTransfer,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new TransferLedger(projectCode, transfer, acting));
  }
}
