import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClosureCase } from '../closure-case.js';
import { NoteGateFact, noteGateFact } from './note-gate-fact.js';

@CommandHandler(NoteGateFact)
export class NoteGateFactHandler implements ICommandHandler<NoteGateFact> {
  constructor(private readonly store: EventStore) {}

  execute(command: NoteGateFact): Promise<Receipt> {
    return this.store.decide(ClosureCase, command.projectId, (state) => noteGateFact(command, state));
  }
}
