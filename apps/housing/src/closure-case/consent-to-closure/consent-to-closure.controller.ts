import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ConsentToClosure, HostedConsent } from './consent-to-closure.js';

@Controller('api/projects/:projectCode/closure-consents')
export class ConsentToClosureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  consent(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() consent: HostedConsent,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ConsentToClosure(projectCode, consent, acting));
  }
}
