import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Enterprise } from '../enterprise.js';
import { HearEnterprise, hearEnterprise } from './hear-enterprise.js';

@CommandHandler(HearEnterprise)
export class HearEnterpriseHandler implements ICommandHandler<HearEnterprise> {
  constructor(private readonly store: EventStore) {}

  execute(command: HearEnterprise): Promise<Receipt> {
    return this.store.decide(Enterprise, command.projectId, (state) => hearEnterprise(command, state));
  }
}
