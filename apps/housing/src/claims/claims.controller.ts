import { Controller, Get, Param } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersList } from '#http/answers.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import { WhoActs } from '#agency/who-acts.js';
import { EventStore } from '#event-store/event-store.js';
import { RuleSet } from '../rule-set/rule-set.js';
import { claimRulesOn } from '../rule-set/rules-in-force.js';
import { ClaimView, claimViews, type ClaimsRow, type RulesOf } from './claims.js';
import { claims } from './claims.projection.js';

@Controller('api')
export class ClaimsController {
  constructor(
    private readonly models: ReadModels,
    private readonly store: EventStore,
  ) {}

  @Get('claims')
  @AnswersList(ClaimView)
  async all(@WhoActs() acting: Acting): Promise<ClaimView[]> {
    return claimViews(await this.models.of<ClaimsRow>(claims).all(), new Date(acting.now), await this.rules(acting));
  }

  @Get('projects/:projectCode/claims')
  @AnswersList(ClaimView)
  async ofProject(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @WhoActs() acting: Acting,
  ): Promise<ClaimView[]> {
    const rows = await this.models.of<ClaimsRow>(claims).all({ projectCode });
    return claimViews(rows, new Date(acting.now), await this.rules(acting));
  }

  /** The page shows what the rule sees, so it reads the same rules. */
  private async rules({ holidays = [] }: Acting): Promise<RulesOf> {
    const ruleSet = await this.store.stateOf(RuleSet, 'county');
    return ({ on: today, ruleVersion }) => claimRulesOn(ruleSet, { today, holidays }, ruleVersion);
  }
}
