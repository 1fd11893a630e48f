import { Controller, Get, Param, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { Answers, AnswersPage } from '#http/answers.js';
import { CodePipe } from '#http/code.pipe.js';
import { PageQuery, type Page } from '#http/page.js';
import { accounts } from './accounts.projection.js';
import { AccountRow } from './accounts.js';

@Controller('api/accounts')
export class AccountsController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(AccountRow)
  list(@Query() page: PageQuery): Promise<Page<AccountRow>> {
    return this.models.of<AccountRow>(accounts).page(page);
  }

  @Get(':userId')
  @Answers(AccountRow)
  one(@Param('userId', CodePipe) userId: string): Promise<AccountRow> {
    return this.models.of<AccountRow>(accounts).one(userId, '没有这个账户');
  }
}
