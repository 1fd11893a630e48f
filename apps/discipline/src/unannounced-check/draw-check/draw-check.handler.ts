import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { UnannouncedCheck } from '../unannounced-check.js';
import { DrawCheck, drawCheck } from './draw-check.js';

@CommandHandler(DrawCheck)
export class DrawCheckHandler implements ICommandHandler<DrawCheck> {
  constructor(private readonly store: EventStore) {}

  execute(command: DrawCheck): Promise<Receipt> {
    return this.store.decide(UnannouncedCheck, command.draw.checkId, (state) => drawCheck(command, state));
  }
}
