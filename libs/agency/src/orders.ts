import type { CommandBus } from '@nestjs/cqrs';
import type { Acting } from '#kernel/acting.js';
import type { OrderContext } from '#messaging/reactions/reaction-runner.js';
import type { CommandGateway } from './gateway.js';

/** Orders that no person gives at this moment: reactions and timers, through the same door as all others. */
export class Orders {
  private bus: CommandBus | undefined;

  constructor(private readonly gateway: CommandGateway) {}

  through(bus: CommandBus): void {
    this.bus = bus;
  }

  readonly give = (order: object, context: OrderContext): Promise<unknown> => this.carryOut(order, context);

  readonly fire = (order: object, commandId: string): Promise<unknown> => this.carryOut(order, { commandId });

  private carryOut(order: object, context: Partial<OrderContext>): Promise<unknown> {
    const { bus } = this;
    if (!bus) throw new Error('orders are given before the service is up');
    const { acting, ...content } = order as { acting?: Acting };
    if (!acting) throw new Error(`${order.constructor.name} does not say who acts`);
    const slip = { ...context, actor: acting, content: { order: order.constructor.name, ...content } };
    return this.gateway.carryOut(slip, () => bus.execute(order as never));
  }
}
