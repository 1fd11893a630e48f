import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { PublishRules, Rules } from './publish-rules.js';

@Controller('api/rule-sets')
export class PublishRulesController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  publish(@Body() rules: Rules, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new PublishRules(rules, acting));
  }
}
