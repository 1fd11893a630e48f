import { publish } from '#agency/publication.js';
import { ClueStageReachedV1, type ClueStage } from '#contracts/public-security/clue-stage-reached.v1.js';
import { MoneyReturnedV1 } from '#contracts/public-security/money-returned.v1.js';
import type {
  CaseFilingDecided,
  ClueForwarded,
  ClueReceived,
  MaterialsRequested,
  MoneyReturnedToProject,
  NonFilingDecided,
  ReviewExtended,
  StageChanged,
} from '../clue-receipt/clue-receipt.js';

interface Step {
  readonly projectId: string;
  readonly clueNo: string;
  readonly on: string;
}

/** P-03: number, stage and day go out; persons, reasons and measures never do. */
export const stagePublications = [
  publish('ClueReceived', 'stages', ClueStageReachedV1, (data: ClueReceived['data']) => ({
    ...reached('received', data),
    dueBy: data.due,
  })),
  publish('ReviewExtended', 'stages', ClueStageReachedV1, (data: ReviewExtended['data']) => ({
    ...reached('extended', data),
    dueBy: data.due,
  })),
  publish('MaterialsRequested', 'stages', ClueStageReachedV1, (data: MaterialsRequested['data']) =>
    reached('materials-requested', data),
  ),
  publish('ClueForwarded', 'stages', ClueStageReachedV1, (data: ClueForwarded['data']) => reached('forwarded', data)),
  publish('CaseFilingDecided', 'stages', ClueStageReachedV1, (data: CaseFilingDecided['data']) =>
    reached('filed', data),
  ),
  publish('NonFilingDecided', 'stages', ClueStageReachedV1, (data: NonFilingDecided['data']) =>
    reached('not-filed', data),
  ),
  publish('StageChanged', 'stages', ClueStageReachedV1, (data: StageChanged['data']) => reached(data.stage, data)),
  publish(
    'MoneyReturnedToProject',
    'recovery',
    MoneyReturnedV1,
    ({ projectId, amount, on }: MoneyReturnedToProject['data']) => ({ projectId, amount, on }),
  ),
];

function reached(stage: ClueStage, { projectId, clueNo, on }: Step) {
  return { projectId, clueNo, stage, on };
}
