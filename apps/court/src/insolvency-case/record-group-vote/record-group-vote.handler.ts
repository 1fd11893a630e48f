import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { InsolvencyCase } from '../insolvency-case.js';
import { RecordGroupVote, recordGroupVote } from './record-group-vote.js';

@CommandHandler(RecordGroupVote)
export class RecordGroupVoteHandler implements ICommandHandler<RecordGroupVote> {
  constructor(private readonly store: EventStore) {}

  execute(command: RecordGroupVote): Promise<Receipt> {
    return this.store.decide(InsolvencyCase, command.projectId, (state) => recordGroupVote(command, state));
  }
}
