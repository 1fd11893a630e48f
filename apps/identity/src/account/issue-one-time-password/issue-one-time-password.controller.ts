import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { Answers } from '#http/answers.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import { IssueOneTimePassword } from './issue-one-time-password.js';
import { OneTimePasswordView } from './one-time-password-view.js';

@Controller('api/accounts/:userId/one-time-password')
export class IssueOneTimePasswordController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Answers(OneTimePasswordView)
  issue(@Param('userId', CodePipe) userId: string, @WhoActs() acting: Acting): Promise<OneTimePasswordView> {
    return this.commands.execute(new IssueOneTimePassword(userId, acting));
  }
}
