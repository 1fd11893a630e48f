import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { SubmitEvidence, EvidenceSet } from './submit-evidence.js';

@Controller('api/projects/:projectCode/evidence')
export class SubmitEvidenceController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  submit(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() evidence: EvidenceSet,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new SubmitEvidence(projectCode, evidence, acting));
  }
}
