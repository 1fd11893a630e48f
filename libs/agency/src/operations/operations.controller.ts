import { Controller, Get, Param, Post } from '@nestjs/common';
import { Answers, AnswersList } from '#http/answers.js';
import { NotFound } from '#kernel/errors.js';
import { ProjectionRunner } from '#projections/projection-runner.js';
import { ProjectionState, RebuildResult } from './operations.js';

@Controller('api/operations/projections')
export class OperationsController {
  constructor(private readonly projections: ProjectionRunner) {}

  @Get()
  @AnswersList(ProjectionState)
  list(): ProjectionState[] {
    return this.projections.status();
  }

  /** Folds everything again beside the rows that are served, then swaps; readers notice nothing. */
  @Post(':name/rebuild')
  @Answers(RebuildResult)
  rebuild(@Param('name') name: string): Promise<RebuildResult> {
    if (!this.projections.status().some((one) => one.name === name)) throw new NotFound(`没有名为 ${name} 的读模型`);
    return this.projections.rebuild(name);
  }
}
