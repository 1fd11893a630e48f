import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { IssueTrack } from '../issue-track.js';
import { RaiseBlockage, raiseBlockage } from './raise-blockage.js';

@CommandHandler(RaiseBlockage)
export class RaiseBlockageHandler implements ICommandHandler<RaiseBlockage> {
  constructor(private readonly store: EventStore) {}

  execute(command: RaiseBlockage): Promise<Receipt> {
    return this.store.decide(IssueTrack, command.blockage.issueId, (state) => raiseBlockage(command, state));
  }
}
