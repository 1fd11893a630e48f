import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { BodyIsSecret } from '#agency/body-is-secret.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { DraftClue, ClueDraft } from './draft-clue.js';

@Controller('api/clues')
export class DraftClueController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @BodyIsSecret()
  draft(@Body() draft: ClueDraft, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new DraftClue(draft, acting));
  }
}
