import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { LoanApproval, RecordApproval } from './record-approval.js';

@Controller('api/projects/:projectCode/special-loan/approval')
export class RecordApprovalController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  approve(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() form: LoanApproval,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RecordApproval(projectCode, form, acting));
  }
}
