import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { FinancingMatch } from '../financing-match.js';
import { PushWhitelist, pushWhitelist } from './push-whitelist.js';

@CommandHandler(PushWhitelist)
export class PushWhitelistHandler implements ICommandHandler<PushWhitelist> {
  constructor(private readonly store: EventStore) {}

  execute(command: PushWhitelist): Promise<Receipt> {
    return this.store.decide(FinancingMatch, command.projectId, (state) => pushWhitelist(command, state));
  }
}
