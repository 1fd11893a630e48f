import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { StatusClaims } from '../status-claims.js';
import { NoteProjectFact, noteProjectFact } from './note-project-fact.js';

@CommandHandler(NoteProjectFact)
export class NoteProjectFactHandler implements ICommandHandler<NoteProjectFact> {
  constructor(private readonly store: EventStore) {}

  execute(command: NoteProjectFact): Promise<Receipt> {
    return this.store.decide(StatusClaims, command.projectId, (state) => noteProjectFact(command, state));
  }
}
