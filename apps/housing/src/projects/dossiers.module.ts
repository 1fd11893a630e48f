import { Injectable } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import type { MilestoneRow } from '../milestones/milestones.js';
import { milestones } from '../milestones/milestones.projection.js';
import type { PlanRow } from '../plans/plans.js';
import { plans } from '../plans/plans.projection.js';
import type { ProjectFileRow } from '../project-files/project-files.js';
import { projectFiles } from '../project-files/project-files.projection.js';
import { dossierOf, type DossierView } from './dossier.js';
import { projects } from './projects.projection.js';
import type { ProjectLine } from './projects.js';

/** Puts a project's rows together for its page. */
@Injectable()
export class Dossiers {
  constructor(private readonly models: ReadModels) {}

  /** @throws NotFound */
  async of(projectCode: string): Promise<DossierView> {
    const [line, file, plan, nodes] = await Promise.all([
      this.models.of<ProjectLine>(projects).one(projectCode, '没有这个楼盘'),
      this.models.of<ProjectFileRow>(projectFiles).get(projectCode),
      this.models.of<PlanRow>(plans).get(projectCode),
      this.models.of<MilestoneRow>(milestones).all({ projectCode }),
    ]);
    return dossierOf(line, file, plan, nodes);
  }
}
