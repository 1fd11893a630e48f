import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { PetitionMatter } from '../petition-matter.js';
import { IssueOpinion, issueOpinion } from './issue-opinion.js';

@CommandHandler(IssueOpinion)
export class IssueOpinionHandler implements ICommandHandler<IssueOpinion> {
  constructor(private readonly store: EventStore) {}

  execute(command: IssueOpinion): Promise<Receipt> {
    return this.store.decide(PetitionMatter, command.matterNo, (state) => issueOpinion(command, state));
  }
}
