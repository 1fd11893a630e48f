import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { IssueTrack } from '../issue-track.js';
import { AdoptMeasure, adoptMeasure } from './adopt-measure.js';

@CommandHandler(AdoptMeasure)
export class AdoptMeasureHandler implements ICommandHandler<AdoptMeasure> {
  constructor(private readonly store: EventStore) {}

  execute(command: AdoptMeasure): Promise<Receipt> {
    return this.store.decide(IssueTrack, command.issueId, (state) => adoptMeasure(command, state));
  }
}
