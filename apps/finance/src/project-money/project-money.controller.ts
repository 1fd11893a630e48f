import { Controller, Get, Param } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { WhoActs } from '#agency/who-acts.js';
import { Answers } from '#http/answers.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import { projectMoney } from './project-money.projection.js';
import { moneyOn, ProjectMoney, type ProjectMoneyRow } from './project-money.js';

@Controller('api/projects/:projectCode/money')
export class ProjectMoneyController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @Answers(ProjectMoney)
  one(@Param('projectCode', ProjectCodePipe) projectCode: string, @WhoActs() { today }: Acting): Promise<ProjectMoney> {
    return this.models
      .of<ProjectMoneyRow>(projectMoney)
      .one(projectCode, '该楼盘没有资金往来记录')
      .then((row) => moneyOn(today, row));
  }
}
