import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { WhoActs } from '#agency/who-acts.js';
import { AnswersPage } from '#http/answers.js';
import { PageQuery, type Page } from '#http/page.js';
import type { Acting } from '#kernel/acting.js';
import { ownBankOnly } from '../mine-only.js';
import { whitelist } from './whitelist.projection.js';
import { WhitelistRow } from './whitelist.js';

@Controller('api/whitelist')
export class WhitelistController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(WhitelistRow)
  list(@Query() page: PageQuery, @WhoActs() acting: Acting): Promise<Page<WhitelistRow>> {
    return this.models.of<WhitelistRow>(whitelist).page(page, ownBankOnly(acting));
  }
}
