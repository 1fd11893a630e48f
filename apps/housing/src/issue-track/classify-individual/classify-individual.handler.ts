import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { IssueTrack } from '../issue-track.js';
import { ClassifyIndividual, classifyIndividual } from './classify-individual.js';

@CommandHandler(ClassifyIndividual)
export class ClassifyIndividualHandler implements ICommandHandler<ClassifyIndividual> {
  constructor(private readonly store: EventStore) {}

  execute(command: ClassifyIndividual): Promise<Receipt> {
    return this.store.decide(IssueTrack, command.issueId, (state) => classifyIndividual(command, state));
  }
}
