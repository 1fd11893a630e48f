import { deadline } from '#deadlines/definitions.js';
import { standingDeadline } from '#deadlines/standing-deadline.js';
import { InsolvencyCase } from '../insolvency-case/insolvency-case.js';
import type { InsolvencyCaseEvent } from '../insolvency-case/insolvency-events.js';

const ofCase = { aggregate: InsolvencyCase, about: (projectId: string) => ({ projectId }) };

/** Days to which the law attaches something: they stand in the case's events. */
export const standingDeadlines = [
  standingDeadline({
    ...{ ...ofCase, code: 'DL-C02', setBy: ['DebtorNotified'] },
    day: (event) => day(event, 'objectBy'),
    running: ({ stage, notifiedOn, objectBy, objected }) =>
      stage === 'filed' && !objected && notifiedOn !== undefined && objectBy !== undefined
        ? { start: notifiedOn, due: objectBy }
        : undefined,
  }),
  standingDeadline({
    ...{ ...ofCase, code: 'DL-C04', setBy: ['InsolvencyFiled'] },
    day: (event) => day(event, 'rulingDue'),
    running: ({ stage, filedOn, rulingDue }) =>
      stage === 'filed' && rulingDue !== undefined ? { start: filedOn, due: rulingDue } : undefined,
  }),
  standingDeadline({
    ...{ ...ofCase, code: 'DL-C13', setBy: ['InsolvencyAccepted', 'ProcedureConverted', 'PlanDraftExtended'] },
    day: (event) => day(event, event.type === 'PlanDraftExtended' ? 'to' : 'draftDue'),
    running: ({ stage, draftFrom, draftDue, draftExtended, missing }) =>
      stage === 'accepted' && draftDue !== undefined && missing?.length !== 0
        ? { start: draftFrom, due: draftDue, period: draftExtended ? deadline('DL-C13').extendableTo?.[0] : undefined }
        : undefined,
  }),
];

function day({ data }: InsolvencyCaseEvent, field: 'objectBy' | 'rulingDue' | 'draftDue' | 'to') {
  return { of: data.projectId, due: (data as Partial<Record<typeof field, string>>)[field] };
}
