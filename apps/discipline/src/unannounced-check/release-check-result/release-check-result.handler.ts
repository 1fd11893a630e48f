import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { UnannouncedCheck } from '../unannounced-check.js';
import { ReleaseCheckResult, releaseCheckResult } from './release-check-result.js';

@CommandHandler(ReleaseCheckResult)
export class ReleaseCheckResultHandler implements ICommandHandler<ReleaseCheckResult> {
  constructor(private readonly store: EventStore) {}

  execute(command: ReleaseCheckResult): Promise<Receipt> {
    return this.store.decide(UnannouncedCheck, command.checkId, (state) => releaseCheckResult(command, state));
  }
}
