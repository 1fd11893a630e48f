import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CommandGateway } from '#agency/gateway.js';
import type { StartReplay } from './start-replay/start-replay.js';

/** No record, no data: what an inspector reads is on record before it is read. */
@Injectable()
export class ReplayRecorder {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly commands: CommandBus,
  ) {}

  async before<View>(order: StartReplay, read: () => Promise<View>): Promise<View> {
    const { acting, projectId, reading } = order;
    const content = { order: 'StartReplay', projectId, reading };
    await this.gateway.carryOut({ actor: acting, content }, () => this.commands.execute(order));
    return read();
  }
}
