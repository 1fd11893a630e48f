import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SpecialLoan } from '../special-loan.js';
import { ResumeDrawdowns, resumeDrawdowns } from './resume-drawdowns.js';

@CommandHandler(ResumeDrawdowns)
export class ResumeDrawdownsHandler implements ICommandHandler<ResumeDrawdowns> {
  constructor(private readonly store: EventStore) {}

  execute(command: ResumeDrawdowns): Promise<Receipt> {
    return this.store.decide(SpecialLoan, command.projectId, (state) => resumeDrawdowns(command, state));
  }
}
