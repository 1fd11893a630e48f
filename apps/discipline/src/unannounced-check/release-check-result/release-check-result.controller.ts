import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { Release, ReleaseCheckResult } from './release-check-result.js';

@Controller('api/checks/:checkId/releases')
export class ReleaseCheckResultController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  release(@Param('checkId') checkId: string, @Body() release: Release, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new ReleaseCheckResult(checkId, release, acting));
  }
}
