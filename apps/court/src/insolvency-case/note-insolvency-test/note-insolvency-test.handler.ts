import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { InsolvencyCase } from '../insolvency-case.js';
import { NoteInsolvencyTest, noteInsolvencyTest } from './note-insolvency-test.js';

@CommandHandler(NoteInsolvencyTest)
export class NoteInsolvencyTestHandler implements ICommandHandler<NoteInsolvencyTest> {
  constructor(private readonly store: EventStore) {}

  execute(command: NoteInsolvencyTest): Promise<Receipt> {
    return this.store.decide(InsolvencyCase, command.projectId, (state) => noteInsolvencyTest(command, state));
  }
}
