import { Body, Controller, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { OrganisationEntry, SetOrganisation } from './set-organisation.js';

@Controller('api/agencies/:agencyId')
export class SetOrganisationController {
  constructor(private readonly commands: CommandBus) {}

  @Put()
  set(
    @Param('agencyId', CodePipe) agencyId: string,
    @Body() entry: OrganisationEntry,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new SetOrganisation(agencyId, entry, acting));
  }
}
