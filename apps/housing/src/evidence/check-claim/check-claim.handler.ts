import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { RuleSet } from '../../rule-set/rule-set.js';
import { claimRulesOn } from '../../rule-set/rules-in-force.js';
import { StatusClaims } from '../../status-claim/status-claims.js';
import { Evidence } from '../evidence.js';
import { CheckClaim, checkClaim } from './check-claim.js';

@CommandHandler(CheckClaim)
export class CheckClaimHandler implements ICommandHandler<CheckClaim> {
  constructor(private readonly store: EventStore) {}

  async execute(command: CheckClaim): Promise<Receipt> {
    const { projectId, acting } = command;
    const claims = await this.store.stateOf(StatusClaims, projectId);
    const rules = claimRulesOn(await this.store.stateOf(RuleSet, 'county'), acting);
    return this.store.decide(Evidence, projectId, (state) => checkClaim(command, { claims, rules }, state));
  }
}
