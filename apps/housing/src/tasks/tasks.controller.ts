import { Controller, Get, Param, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { WhoActs } from '#agency/who-acts.js';
import { Answers, AnswersPage } from '#http/answers.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Page } from '#http/page.js';
import { ofProject, ProjectPageQuery, viewed } from '#http/project-page.js';
import type { Acting } from '#kernel/acting.js';
import { tasks } from './tasks.projection.js';
import { taskView, TaskView, type TaskRow } from './tasks.js';

@Controller('api/tasks')
export class TasksController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(TaskView)
  list(@Query() query: ProjectPageQuery, @WhoActs() acting: Acting): Promise<Page<TaskView>> {
    return this.models
      .of<TaskRow>(tasks)
      .page(query, ofProject(query))
      .then((page) => viewed(page, (row) => taskView(row, acting)));
  }

  @Get(':taskId')
  @Answers(TaskView)
  one(@Param('taskId', CodePipe) taskId: string, @WhoActs() acting: Acting): Promise<TaskView> {
    return this.models
      .of<TaskRow>(tasks)
      .one(taskId, '没有这项交办')
      .then((row) => taskView(row, acting));
  }
}
