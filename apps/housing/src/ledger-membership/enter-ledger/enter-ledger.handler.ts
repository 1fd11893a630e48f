import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { TroubledProject } from '../../troubled-project/troubled-project.js';
import { LedgerMembership } from '../ledger-membership.js';
import { EnterLedger, enterLedger } from './enter-ledger.js';

@CommandHandler(EnterLedger)
export class EnterLedgerHandler implements ICommandHandler<EnterLedger> {
  constructor(private readonly store: EventStore) {}

  execute(command: EnterLedger): Promise<Receipt> {
    return this.store
      .stateOf(TroubledProject, command.projectId)
      .then((file) =>
        this.store.decide(LedgerMembership, command.projectId, (state) => enterLedger(command, file, state)),
      );
  }
}
