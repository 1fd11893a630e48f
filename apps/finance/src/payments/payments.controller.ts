import { Controller, Get, Query } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { ReadModels } from '#agency/read-models.js';
import { WhoActs } from '#agency/who-acts.js';
import { AnswersPage } from '#http/answers.js';
import { PageQuery, type Page } from '#http/page.js';
import type { Acting } from '#kernel/acting.js';
import { IsOptional, IsProjectId } from '#kernel/fields/fields.js';
import { ownBankOnly } from '../mine-only.js';
import { payments } from './payments.projection.js';
import { PaymentRow } from './payments.js';

class PaymentQuery extends PageQuery {
  @IsOptional() @IsIn(['open', 'paid', 'refused']) readonly state?: 'open' | 'paid' | 'refused';
  @IsOptional() @IsProjectId() readonly projectCode?: string;
}

@Controller('api/payments')
export class PaymentsController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(PaymentRow)
  list(@Query() { state, projectCode, ...page }: PaymentQuery, @WhoActs() acting: Acting): Promise<Page<PaymentRow>> {
    return this.models
      .of<PaymentRow>(payments)
      .page(page, { ...ownBankOnly(acting), ...(state ? { state } : {}), ...(projectCode ? { projectCode } : {}) });
  }
}
