import { AGENCY_DEFINITIONS } from './agency-definitions.data.js';
import { COURT_DEFINITIONS } from './court-definitions.data.js';
import type { Countdown, DeadlineDefinition, WeeklyDeadline } from './deadline-definition.js';
import { COUNTY } from './definition-rows.js';
import { HOUSING_DEFINITIONS } from './housing-definitions.data.js';

/** Every clock of the platform, by code. */
export const DEADLINES: ReadonlyMap<string, DeadlineDefinition> = new Map(
  [...HOUSING_DEFINITIONS, ...AGENCY_DEFINITIONS, ...COURT_DEFINITIONS].map((row) => [row.code, row]),
);

export const WEEKLY_DEADLINES: ReadonlyMap<string, WeeklyDeadline> = new Map(
  [
    { code: 'DL-H03', title: '工程形象进度周报', version: 1, weekday: 5, time: '12:00', basis: COUNTY },
    { code: 'DL-F03', title: '停贷断贷周报', version: 1, weekday: 4, time: '17:00', basis: COUNTY },
  ].map((row) => [row.code, row]),
);

export const KEY_PERIOD_COUNTDOWN: Countdown = {
  code: 'DL-K01',
  title: '重大活动保障期清单',
  version: 1,
  daysBefore: [60, 30, 15, 7],
  basis: COUNTY,
};

/** @throws RangeError for a code that no table holds */
export function deadline(code: string): DeadlineDefinition {
  const definition = DEADLINES.get(code);
  if (definition === undefined) throw new RangeError(`没有编号为 ${code} 的时限`);
  return definition;
}
