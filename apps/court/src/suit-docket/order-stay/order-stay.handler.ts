import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SuitDocket } from '../suit-docket.js';
import { OrderStay, orderStay } from './order-stay.js';

@CommandHandler(OrderStay)
export class OrderStayHandler implements ICommandHandler<OrderStay> {
  constructor(private readonly store: EventStore) {}

  execute(command: OrderStay): Promise<Receipt> {
    return this.store.decide(SuitDocket, command.projectId, (state) => orderStay(command, state));
  }
}
