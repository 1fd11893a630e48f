import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { EscrowAccount } from '../escrow-account.js';
import { EndorseDisbursement, endorseDisbursement } from './endorse-disbursement.js';

@CommandHandler(EndorseDisbursement)
export class EndorseDisbursementHandler implements ICommandHandler<EndorseDisbursement> {
  constructor(private readonly store: EventStore) {}

  execute(command: EndorseDisbursement): Promise<Receipt> {
    return this.store.decide(EscrowAccount, command.projectId, (state) => endorseDisbursement(command, state));
  }
}
