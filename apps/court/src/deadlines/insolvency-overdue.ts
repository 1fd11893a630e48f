import { timerRule } from '#agency/timers/timer-rule.js';
import { addDays, at } from '#kernel/time.js';
import type { InsolvencyTestMet } from '../insolvency-case/insolvency-events.js';
import { RecordOverdueFiling } from '../insolvency-case/record-overdue-filing/record-overdue-filing.js';

const HOUR = '00:30';
const timerId = (projectId: string) => `PM-11-${projectId}`;
type OfProject = Pick<InsolvencyTestMet['data'], 'projectId'>;

/** PM-11 应破未破: half an hour into the day after the last one on which somebody could have filed (T-17). */
export const insolvencyOverdue = timerRule<OfProject>({
  name: 'insolvency_overdue',
  on: ['court.InsolvencyTestMet', 'court.InsolvencyTestCleared', 'court.InsolvencyFiled'],
  start: (fact) => {
    if (fact.type !== 'court.InsolvencyTestMet') return [];
    const { projectId, lastDay } = fact.data as InsolvencyTestMet['data'];
    return [
      {
        timerId: timerId(projectId),
        due: at(addDays(lastDay, 1), HOUR).toISOString(),
        subject: { projectId },
      },
    ];
  },
  stop: (fact) => (fact.type === 'court.InsolvencyTestMet' ? [] : [timerId((fact.data as OfProject).projectId)]),
  order: ({ projectId }, _due, acting) => new RecordOverdueFiling(projectId, acting),
});
