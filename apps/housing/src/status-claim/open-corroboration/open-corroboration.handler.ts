import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { RuleSet } from '../../rule-set/rule-set.js';
import { claimRulesOn } from '../../rule-set/rules-in-force.js';
import { StatusClaims } from '../status-claims.js';
import { OpenCorroboration, openCorroboration } from './open-corroboration.js';

@CommandHandler(OpenCorroboration)
export class OpenCorroborationHandler implements ICommandHandler<OpenCorroboration> {
  constructor(private readonly store: EventStore) {}

  async execute(command: OpenCorroboration): Promise<Receipt> {
    const rules = claimRulesOn(await this.store.stateOf(RuleSet, 'county'), command.acting);
    return this.store.decide(StatusClaims, command.projectId, (state) => openCorroboration(command, state, rules));
  }
}
