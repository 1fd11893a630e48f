import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { RuleSet } from '../../rule-set/rule-set.js';
import { rulesOn } from '../../rule-set/rules-in-force.js';
import { ClosureCase } from '../closure-case.js';
import { RaiseFinding, raiseFinding } from './raise-finding.js';

@CommandHandler(RaiseFinding)
export class RaiseFindingHandler implements ICommandHandler<RaiseFinding> {
  constructor(private readonly store: EventStore) {}

  async execute(command: RaiseFinding): Promise<Receipt> {
    const rules = rulesOn(await this.store.stateOf(RuleSet, 'county'), command.acting.today);
    return this.store.decide(ClosureCase, command.projectId, (state) => raiseFinding(command, state, rules));
  }
}
