import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ChangeProfile, ProfileChange } from './change-profile.js';

@Controller('api/projects/:projectCode/profile-changes')
export class ChangeProfileController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  change(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() change: ProfileChange,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ChangeProfile(projectCode, change, acting));
  }
}
