import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ReadModels } from '#agency/read-models.js';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { claims } from '../../claims/claims.projection.js';
import type { ClaimsRow } from '../../claims/claims.js';
import { Recheck } from '../recheck.js';
import { OrderRechecks, orderRechecks, type Rechecked } from './order-rechecks.js';

@CommandHandler(OrderRechecks)
export class OrderRechecksHandler implements ICommandHandler<OrderRechecks> {
  constructor(
    private readonly store: EventStore,
    private readonly models: ReadModels,
  ) {}

  async execute(command: OrderRechecks): Promise<Receipt> {
    const filed = await this.filed();
    return this.store.decide(Recheck, command.found.itemId, (state) => orderRechecks(command, filed, state));
  }

  /** Claims lie on a stream per project; the unit's are found in the read model over all of them. */
  private async filed(): Promise<Rechecked[]> {
    const rows = await this.models.of<ClaimsRow>(claims).all();
    return rows.flatMap((row) => row.claims.map((claim) => ({ ...claim, projectId: row.projectCode })));
  }
}
