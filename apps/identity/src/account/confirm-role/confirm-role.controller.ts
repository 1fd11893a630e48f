import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ConfirmRole } from './confirm-role.js';

@Controller('api/accounts/:userId/roles/:role/confirmation')
export class ConfirmRoleController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  confirm(
    @Param('userId', CodePipe) userId: string,
    @Param('role', CodePipe) role: string,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ConfirmRole(userId, role, acting));
  }
}
