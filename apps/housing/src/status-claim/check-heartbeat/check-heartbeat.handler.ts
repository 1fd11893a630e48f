import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { StatusClaims } from '../status-claims.js';
import { CheckHeartbeat, checkHeartbeat } from './check-heartbeat.js';

@CommandHandler(CheckHeartbeat)
export class CheckHeartbeatHandler implements ICommandHandler<CheckHeartbeat> {
  constructor(private readonly store: EventStore) {}

  execute(command: CheckHeartbeat): Promise<Receipt> {
    return this.store.decide(StatusClaims, command.projectId, (state) => checkHeartbeat(command, state));
  }
}
