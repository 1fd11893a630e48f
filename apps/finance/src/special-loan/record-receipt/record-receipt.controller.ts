import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { LoanReceipt, RecordReceipt } from './record-receipt.js';

@Controller('api/projects/:projectCode/special-loan/receipts')
export class RecordReceiptController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  receive(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() form: LoanReceipt,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RecordReceipt(projectCode, form, acting));
  }
}
