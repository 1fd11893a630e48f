import { Controller, Get, Param, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { Answers, AnswersPage } from '#http/answers.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Page } from '#http/page.js';
import { ofProject, ProjectPageQuery, viewed } from '#http/project-page.js';
import { DomainClock } from '#kernel/clock.js';
import { tasks } from './tasks.projection.js';
import { taskView, TaskView, type TaskRow } from './tasks.js';

@Controller('api/tasks')
export class TasksController {
  constructor(
    private readonly models: ReadModels,
    private readonly clock: DomainClock,
  ) {}

  @Get()
  @AnswersPage(TaskView)
  list(@Query() query: ProjectPageQuery): Promise<Page<TaskView>> {
    return this.models
      .of<TaskRow>(tasks)
      .page(query, ofProject(query))
      .then((page) => viewed(page, (row) => taskView(row, this.clock.now())));
  }

  @Get(':taskId')
  @Answers(TaskView)
  one(@Param('taskId', CodePipe) taskId: string): Promise<TaskView> {
    return this.models
      .of<TaskRow>(tasks)
      .one(taskId, '没有这项交办')
      .then((row) => taskView(row, this.clock.now()));
  }
}
