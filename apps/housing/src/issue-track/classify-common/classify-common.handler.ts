import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { IssueTrack } from '../issue-track.js';
import { ClassifyCommon, classifyCommon } from './classify-common.js';

@CommandHandler(ClassifyCommon)
export class ClassifyCommonHandler implements ICommandHandler<ClassifyCommon> {
  constructor(private readonly store: EventStore) {}

  execute(command: ClassifyCommon): Promise<Receipt> {
    return this.store.decide(IssueTrack, command.issueId, (state) => classifyCommon(command, state));
  }
}
