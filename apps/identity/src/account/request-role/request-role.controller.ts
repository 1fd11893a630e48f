import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RequestRole, RoleReason } from './request-role.js';

@Controller('api/accounts/:userId/roles/:role/request')
export class RequestRoleController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  request(
    @Param('userId', CodePipe) userId: string,
    @Param('role', CodePipe) role: string,
    @Body() because: RoleReason,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RequestRole(userId, role, because, acting));
  }
}
