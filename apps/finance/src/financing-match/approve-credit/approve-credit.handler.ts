import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { FinancingMatch } from '../financing-match.js';
import { ApproveCredit, approveCredit } from './approve-credit.js';

@CommandHandler(ApproveCredit)
export class ApproveCreditHandler implements ICommandHandler<ApproveCredit> {
  constructor(private readonly store: EventStore) {}

  execute(command: ApproveCredit): Promise<Receipt> {
    return this.store.decide(FinancingMatch, command.projectId, (state) => approveCredit(command, state));
  }
}
