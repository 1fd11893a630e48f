import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersPage } from '#http/answers.js';
import { PageQuery, type Page } from '#http/page.js';
import { IsIn, IsOptional } from 'class-validator';
import { grants } from './grants.projection.js';
import { GrantRow } from './grants.js';

class GrantQuery extends PageQuery {
  @IsOptional() @IsIn(['requested', 'granted', 'revoked']) readonly status?: GrantRow['status'];
}

@Controller('api/grants')
export class GrantsController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(GrantRow)
  list(@Query() { status, ...page }: GrantQuery): Promise<Page<GrantRow>> {
    return this.models.of<GrantRow>(grants).page(page, status === undefined ? {} : { status });
  }
}
