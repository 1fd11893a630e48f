import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClosureCase } from '../closure-case.js';
import { RecordNoticeObjection, recordNoticeObjection } from './record-notice-objection.js';

@CommandHandler(RecordNoticeObjection)
export class RecordNoticeObjectionHandler implements ICommandHandler<RecordNoticeObjection> {
  constructor(private readonly store: EventStore) {}

  execute(command: RecordNoticeObjection): Promise<Receipt> {
    return this.store.decide(ClosureCase, command.projectId, (state) => recordNoticeObjection(command, state));
  }
}
