import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { EscrowAccount } from '../escrow-account.js';
import { ReachNode, reachNode } from './reach-node.js';

@CommandHandler(ReachNode)
export class ReachNodeHandler implements ICommandHandler<ReachNode> {
  constructor(private readonly store: EventStore) {}

  execute(command: ReachNode): Promise<Receipt> {
    return this.store.decide(EscrowAccount, command.projectId, (state) => reachNode(command, state));
  }
}
