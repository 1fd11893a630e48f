import { Controller, Get, Param } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { Answers, AnswersList } from '#http/answers.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { DomainClock } from '#kernel/clock.js';
import { dayOf } from '#kernel/time.js';
import { closures } from './closures.projection.js';
import { closureView, ClosureView, type ClosureRow } from './closures.js';

@Controller('api')
export class ClosuresController {
  constructor(
    private readonly models: ReadModels,
    private readonly clock: DomainClock,
  ) {}

  @Get('closures')
  @AnswersList(ClosureView)
  list(): Promise<ClosureView[]> {
    return this.models
      .of<ClosureRow>(closures)
      .all()
      .then((rows) => rows.map((row) => closureView(row, dayOf(this.clock.now()))));
  }

  @Get('projects/:projectCode/closure')
  @Answers(ClosureView)
  one(@Param('projectCode', ProjectCodePipe) projectCode: string): Promise<ClosureView> {
    return this.models
      .of<ClosureRow>(closures)
      .one(projectCode, '该楼盘没有销号事项')
      .then((row) => closureView(row, dayOf(this.clock.now())));
  }
}
