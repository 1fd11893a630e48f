import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CommandGateway } from '../gateway.js';
import type { LogAccess } from './log-access/log-access.js';

/** No record, no data: what is read of a sealed clue is on record before it is answered. */
@Injectable()
export class AccessRecorder {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly commands: CommandBus,
  ) {}

  /** A clue that is not for this person is read by nobody: `find` refuses before anything is recorded. */
  async before<Found>(order: LogAccess, find: () => Promise<Found>): Promise<Found> {
    const { acting, clueNo, part } = order;
    const found = await find();
    const content = { order: 'LogAccess', clueNo, part };
    await this.gateway.carryOut({ actor: acting, content }, () => this.commands.execute(order));
    return found;
  }
}
