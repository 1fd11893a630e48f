import { Controller, Get, Param, Query } from '@nestjs/common';
import { Answers, AnswersList } from '#http/answers.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WarroomReadings } from './warroom-readings.module.js';
import { demandsRow, dueThisWeek, milestoneRows, projectOnChart, warroomRow } from './warroom-rows.js';
import { DemandsRow, FreshQuery, MilestoneRow, ProjectOnChart, RedListRow, WarroomRow } from './warroom-views.js';

@Controller('api/warroom')
export class WarroomController {
  constructor(private readonly readings: WarroomReadings) {}

  @Get()
  @AnswersList(WarroomRow)
  projects(@Query() _: FreshQuery): Promise<WarroomRow[]> {
    return this.readings.all((lives, today) => lives.map((life) => warroomRow(life, today)));
  }

  @Get('milestones')
  @AnswersList(MilestoneRow)
  milestones(@Query() _: FreshQuery): Promise<MilestoneRow[]> {
    return this.readings.all((lives) => lives.flatMap(milestoneRows));
  }

  @Get('red-list')
  @AnswersList(RedListRow)
  redList(@Query() _: FreshQuery): Promise<RedListRow[]> {
    return this.readings.redList();
  }

  @Get('due-this-week')
  @AnswersList(MilestoneRow)
  dueThisWeek(@Query() _: FreshQuery): Promise<MilestoneRow[]> {
    return this.readings.all(dueThisWeek);
  }

  @Get('demands')
  @AnswersList(DemandsRow)
  demands(@Query() _: FreshQuery): Promise<DemandsRow[]> {
    return this.readings.all((lives) => lives.map(demandsRow));
  }

  @Get(':projectCode')
  @Answers(ProjectOnChart)
  project(@Param('projectCode', ProjectCodePipe) projectCode: string, @Query() _: FreshQuery): Promise<ProjectOnChart> {
    return this.readings.one(projectCode, projectOnChart);
  }
}
