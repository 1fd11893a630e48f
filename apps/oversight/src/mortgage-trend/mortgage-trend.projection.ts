import type { MortgageStressReportedV1 } from '#contracts/finance/mortgage-stress-reported.v1.js';
import { projection } from '#projections/projection.js';
import { project, type MortgageWeek } from './mortgage-trend.js';

export const mortgageTrend = projection<MortgageWeek>({
  name: 'mortgage_trend',
  version: 1,
  on: ['finance.mortgage-stress-reported.v1'],
  keys: (fact) => [(fact.data as MortgageStressReportedV1).week],
  project,
});
