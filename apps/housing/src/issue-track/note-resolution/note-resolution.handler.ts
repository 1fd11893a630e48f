import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { IssueTrack } from '../issue-track.js';
import { NoteResolution, noteResolution } from './note-resolution.js';

@CommandHandler(NoteResolution)
export class NoteResolutionHandler implements ICommandHandler<NoteResolution> {
  constructor(private readonly store: EventStore) {}

  execute(command: NoteResolution): Promise<Receipt> {
    return this.store.decide(IssueTrack, command.issueId, (state) => noteResolution(command, state));
  }
}
