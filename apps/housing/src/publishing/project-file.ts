import { publish } from '#agency/publication.js';
import { DutyAssignedV1 } from '#contracts/housing/duty-assigned.v1.js';
import { ProblemIdentifiedV1 } from '#contracts/housing/problem-identified.v1.js';
import { ProblemReclassifiedV1 } from '#contracts/housing/problem-reclassified.v1.js';
import { ProjectProfileChangedV1 } from '#contracts/housing/project-profile-changed.v1.js';
import { ProjectRegisteredV1 } from '#contracts/housing/project-registered.v1.js';
import type {
  DutyAssigned,
  ProblemIdentified,
  ProblemReclassified,
  ProjectProfileChanged,
  ProjectRegistered,
} from '../troubled-project/troubled-project.js';

/** What every service learns of a project's file. Persons and descriptions stay inside. */
export const projectFilePublications = [
  publish(
    'ProjectRegistered',
    'open',
    ProjectRegisteredV1,
    ({ address: _, ...file }: ProjectRegistered['data']) => file,
  ),
  publish(
    'ProjectProfileChanged',
    'open',
    ProjectProfileChangedV1,
    ({ projectId, changes, reason, values: { households } }: ProjectProfileChanged['data']) => ({
      projectId,
      changes: changes.map((change) => ({ ...change })),
      reason,
      ...(households === undefined ? {} : { households }),
    }),
  ),
  publish(
    'ProblemIdentified',
    'open',
    ProblemIdentifiedV1,
    ({ projectId, problemId, problemType }: ProblemIdentified['data']) => ({ projectId, problemId, problemType }),
  ),
  publish('ProblemReclassified', 'open', ProblemReclassifiedV1, (data: ProblemReclassified['data']) => data),
  publish('DutyAssigned', 'open', DutyAssignedV1, ({ projectId, role, agency, agencyName }: DutyAssigned['data']) => ({
    projectId,
    role,
    agency,
    agencyName,
  })),
];
