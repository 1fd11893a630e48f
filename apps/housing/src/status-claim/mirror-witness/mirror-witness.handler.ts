import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { RuleSet } from '../../rule-set/rule-set.js';
import { claimRulesOn } from '../../rule-set/rules-in-force.js';
import { StatusClaims } from '../status-claims.js';
import { MirrorWitness, mirrorWitness } from './mirror-witness.js';

@CommandHandler(MirrorWitness)
export class MirrorWitnessHandler implements ICommandHandler<MirrorWitness> {
  constructor(private readonly store: EventStore) {}

  async execute(command: MirrorWitness): Promise<Receipt> {
    const rules = claimRulesOn(await this.store.stateOf(RuleSet, 'county'), command.acting);
    return this.store.decide(StatusClaims, command.projectId, (state) => mirrorWitness(command, state, rules));
  }
}
