import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CommandGateway, derivedId } from '#agency/gateway.js';
import type { Acting } from '#kernel/acting.js';
import { Sessions } from '../../sign-in/sessions.module.js';
import { EndSession } from './end-session.js';

/** Signs a person out everywhere: one command for each session. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly sessions: Sessions,
    private readonly gateway: CommandGateway,
    private readonly commands: CommandBus,
  ) {}

  async endAllOf(userId: string, acting: Acting): Promise<void> {
    for (const sessionId of await this.sessions.of(userId)) {
      const slip = {
        commandId: derivedId('end-session', sessionId, acting.userId),
        actor: acting,
        content: { sessionId },
      };
      await this.gateway.carryOut(slip, () => this.commands.execute(new EndSession(sessionId, userId, acting)));
    }
  }
}
