import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RoleReason } from '../request-role/request-role.js';
import { RevokeRole } from './revoke-role.js';

@Controller('api/accounts/:userId/roles/:role/revocation')
export class RevokeRoleController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  revoke(
    @Param('userId', CodePipe) userId: string,
    @Param('role', CodePipe) role: string,
    @Body() because: RoleReason,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RevokeRole(userId, role, because, acting));
  }
}
