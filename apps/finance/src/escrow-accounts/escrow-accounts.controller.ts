import { Controller, Get, Param, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { WhoActs } from '#agency/who-acts.js';
import { Answers, AnswersPage } from '#http/answers.js';
import { PageQuery, type Page } from '#http/page.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import { ownBankOnly } from '../mine-only.js';
import { escrowAccounts } from './escrow-accounts.projection.js';
import { EscrowAccountRow } from './escrow-accounts.js';

@Controller('api')
export class EscrowAccountsController {
  constructor(private readonly models: ReadModels) {}

  @Get('escrow-accounts')
  @AnswersPage(EscrowAccountRow)
  list(@Query() page: PageQuery, @WhoActs() acting: Acting): Promise<Page<EscrowAccountRow>> {
    return this.models.of<EscrowAccountRow>(escrowAccounts).page(page, { opened: true, ...ownBankOnly(acting) });
  }

  @Get('projects/:projectCode/escrow-account')
  @Answers(EscrowAccountRow)
  one(@Param('projectCode', ProjectCodePipe) projectCode: string): Promise<EscrowAccountRow> {
    return this.models.of<EscrowAccountRow>(escrowAccounts).one(projectCode, '该楼盘没有监管账户');
  }
}
