import { Controller, Get } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersList } from '#http/answers.js';
import { ruleSets } from './rule-sets.projection.js';
import { ruleSetViews, RuleSetView, type RuleSetRow } from './rule-sets.js';

@Controller('api/rule-sets')
export class RuleSetsController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersList(RuleSetView)
  list(): Promise<RuleSetView[]> {
    return this.models.of<RuleSetRow>(ruleSets).all().then(ruleSetViews);
  }
}
