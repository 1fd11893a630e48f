import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { InsolvencyCase } from '../insolvency-case.js';
import { FileInsolvency, fileInsolvency } from './file-insolvency.js';

@CommandHandler(FileInsolvency)
export class FileInsolvencyHandler implements ICommandHandler<FileInsolvency> {
  constructor(private readonly store: EventStore) {}

  execute(command: FileInsolvency): Promise<Receipt> {
    return this.store.decide(InsolvencyCase, command.projectId, (state) => fileInsolvency(command, state));
  }
}
