import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { WhoActs } from '../../who-acts.js';
import { Consent, GiveConsent } from './give-consent.js';

@Controller('api/answers/consents/:caseId')
export class GiveConsentController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  consent(@Param('caseId') caseId: string, @Body() consent: Consent, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new GiveConsent(caseId, consent, acting));
  }
}
