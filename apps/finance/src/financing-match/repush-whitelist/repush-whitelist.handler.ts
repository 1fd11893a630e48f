import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { FinancingMatch } from '../financing-match.js';
import { RepushWhitelist, repushWhitelist } from './repush-whitelist.js';

@CommandHandler(RepushWhitelist)
export class RepushWhitelistHandler implements ICommandHandler<RepushWhitelist> {
  constructor(private readonly store: EventStore) {}

  execute(command: RepushWhitelist): Promise<Receipt> {
    return this.store.decide(FinancingMatch, command.projectId, (state) => repushWhitelist(command, state));
  }
}
