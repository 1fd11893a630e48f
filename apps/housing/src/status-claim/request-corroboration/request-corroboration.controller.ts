import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RequestCorroboration, CorroborationRequest } from './request-corroboration.js';

@Controller('api/projects/:projectCode/corroboration-requests')
export class RequestCorroborationController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  request(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() request: CorroborationRequest,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RequestCorroboration(projectCode, request, acting));
  }
}
