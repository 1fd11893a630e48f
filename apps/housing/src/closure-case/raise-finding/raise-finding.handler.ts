import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClosureCase } from '../closure-case.js';
import { RaiseFinding, raiseFinding } from './raise-finding.js';

@CommandHandler(RaiseFinding)
export class RaiseFindingHandler implements ICommandHandler<RaiseFinding> {
  constructor(private readonly store: EventStore) {}

  execute(command: RaiseFinding): Promise<Receipt> {
    return this.store.decide(ClosureCase, command.projectId, (state) => raiseFinding(command, state));
  }
}
