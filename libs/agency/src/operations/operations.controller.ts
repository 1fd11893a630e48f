import { Controller, Get, Param, Post } from '@nestjs/common';
import { Answers, AnswersList } from '#http/answers.js';
import { OperationAnswer, ProjectionState } from './operations.js';
import { ProjectionDesk } from './projection-desk.module.js';

@Controller('api/operations/projections')
export class OperationsController {
  constructor(private readonly desk: ProjectionDesk) {}

  @Get()
  @AnswersList(ProjectionState)
  list(): Promise<ProjectionState[]> {
    return this.desk.list();
  }

  @Get(':name')
  @Answers(ProjectionState)
  one(@Param('name') name: string): Promise<ProjectionState> {
    return this.desk.one(name);
  }

  /** Answers at once; `GET …/:name` tells how far it has come, and what it came to. */
  @Post(':name/rebuild')
  @Answers(OperationAnswer)
  rebuild(@Param('name') name: string): Promise<OperationAnswer> {
    return this.desk.rebuild(name);
  }
}
