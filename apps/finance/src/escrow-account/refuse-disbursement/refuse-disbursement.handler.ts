import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { EscrowAccount } from '../escrow-account.js';
import { RefuseDisbursement, refuseDisbursement } from './refuse-disbursement.js';

@CommandHandler(RefuseDisbursement)
export class RefuseDisbursementHandler implements ICommandHandler<RefuseDisbursement> {
  constructor(private readonly store: EventStore) {}

  execute(command: RefuseDisbursement): Promise<Receipt> {
    return this.store.decide(EscrowAccount, command.projectId, (state) => refuseDisbursement(command, state));
  }
}
