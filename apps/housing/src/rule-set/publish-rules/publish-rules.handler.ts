import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { RuleSet } from '../rule-set.js';
import { PublishRules, publishRules } from './publish-rules.js';

@CommandHandler(PublishRules)
export class PublishRulesHandler implements ICommandHandler<PublishRules> {
  constructor(private readonly store: EventStore) {}

  execute(command: PublishRules): Promise<Receipt> {
    return this.store.decide(RuleSet, 'county', (state) => publishRules(command, state));
  }
}
