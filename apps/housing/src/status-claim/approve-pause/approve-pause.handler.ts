import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { StatusClaims } from '../status-claims.js';
import { ApprovePause, approvePause } from './approve-pause.js';

@CommandHandler(ApprovePause)
export class ApprovePauseHandler implements ICommandHandler<ApprovePause> {
  constructor(private readonly store: EventStore) {}

  execute(command: ApprovePause): Promise<Receipt> {
    return this.store.decide(StatusClaims, command.projectId, (state) => approvePause(command, state));
  }
}
