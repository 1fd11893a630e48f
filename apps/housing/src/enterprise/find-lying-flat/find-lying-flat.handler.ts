import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Enterprise } from '../enterprise.js';
import { FindLyingFlat, findLyingFlat } from './find-lying-flat.js';

@CommandHandler(FindLyingFlat)
export class FindLyingFlatHandler implements ICommandHandler<FindLyingFlat> {
  constructor(private readonly store: EventStore) {}

  execute(command: FindLyingFlat): Promise<Receipt> {
    return this.store.decide(Enterprise, command.projectId, (state) => findLyingFlat(command, state));
  }
}
