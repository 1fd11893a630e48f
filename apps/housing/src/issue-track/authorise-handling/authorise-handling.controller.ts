import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { AuthoriseHandling, Authorisation } from './authorise-handling.js';

@Controller('api/issues/:issueId/authorisation')
export class AuthoriseHandlingController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  authorise(
    @Param('issueId', CodePipe) issueId: string,
    @Body() authorisation: Authorisation,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new AuthoriseHandling(issueId, authorisation, acting));
  }
}
