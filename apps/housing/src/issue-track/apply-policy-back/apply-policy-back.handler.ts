import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { IssueTrack } from '../issue-track.js';
import { ApplyPolicyBack, applyPolicyBack } from './apply-policy-back.js';

@CommandHandler(ApplyPolicyBack)
export class ApplyPolicyBackHandler implements ICommandHandler<ApplyPolicyBack> {
  constructor(private readonly store: EventStore) {}

  execute(command: ApplyPolicyBack): Promise<Receipt> {
    return this.store.decide(IssueTrack, command.issueId, (state) => applyPolicyBack(command, state));
  }
}
