import { Injectable } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { DomainClock } from '#kernel/clock.js';
import { dayOf, type Day } from '#kernel/time.js';
import { countyTasks } from './county-tasks.projection.js';
import type { OverdueTask, ProjectLife } from './project-life.js';
import { countyRedRow, redRows } from './warroom-rows.js';
import type { RedListRow } from './warroom-views.js';
import { warroom } from './warroom.projection.js';

/** The projects of the wall chart; what they look like depends on the day on which one looks. */
@Injectable()
export class WarroomReadings {
  constructor(
    private readonly models: ReadModels,
    private readonly clock: DomainClock,
  ) {}

  async all<Row>(view: (lives: readonly ProjectLife[], today: Day) => Row): Promise<Row> {
    return view(await this.models.of<ProjectLife>(warroom).all(), this.today());
  }

  async one<Row>(projectCode: string, view: (life: ProjectLife, today: Day) => Row): Promise<Row> {
    return view(await this.models.of<ProjectLife>(warroom).one(projectCode, '没有这个楼盘'), this.today());
  }

  /** The projects' red reasons, and the overdue tasks of the county. */
  async redList(): Promise<RedListRow[]> {
    const [projects, tasks] = await Promise.all([
      this.models.of<ProjectLife>(warroom).all(),
      this.models.of<OverdueTask>(countyTasks).all(),
    ]);
    return [...projects.flatMap(redRows), ...tasks.map(countyRedRow)];
  }

  private today(): Day {
    return dayOf(this.clock.now());
  }
}
