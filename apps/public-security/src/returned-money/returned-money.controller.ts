import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersPage } from '#http/answers.js';
import { PageQuery, type Page } from '#http/page.js';
import { returnedMoney } from './returned-money.projection.js';
import { ReturnedMoneyRow } from './returned-money.js';

@Controller('api/returned-money')
export class ReturnedMoneyController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(ReturnedMoneyRow)
  list(@Query() page: PageQuery): Promise<Page<ReturnedMoneyRow>> {
    return this.models.of<ReturnedMoneyRow>(returnedMoney).page(page);
  }
}
