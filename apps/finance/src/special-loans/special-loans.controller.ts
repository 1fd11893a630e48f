import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { WhoActs } from '#agency/who-acts.js';
import { AnswersPage } from '#http/answers.js';
import { PageQuery, type Page } from '#http/page.js';
import type { Acting } from '#kernel/acting.js';
import { ownBankOnly } from '../mine-only.js';
import { specialLoans } from './special-loans.projection.js';
import { SpecialLoanRow } from './special-loans.js';

@Controller('api/special-loans')
export class SpecialLoansController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(SpecialLoanRow)
  list(@Query() page: PageQuery, @WhoActs() acting: Acting): Promise<Page<SpecialLoanRow>> {
    return this.models.of<SpecialLoanRow>(specialLoans).page(page, ownBankOnly(acting));
  }
}
