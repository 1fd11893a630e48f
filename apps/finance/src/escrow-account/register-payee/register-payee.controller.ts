import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { PayeeForm, RegisterPayee } from './register-payee.js';

@Controller('api/projects/:projectCode/payees')
export class RegisterPayeeController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  register(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() form: PayeeForm,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RegisterPayee(projectCode, form, acting));
  }
}
