import { projection } from '#projections/projection.js';
import { project, type MortgageWeekRow } from './mortgage-weeks.js';

export const mortgageWeeks = projection<MortgageWeekRow>({
  name: 'mortgage_weeks',
  version: 1,
  on: ['finance.MortgageStressReported', 'finance.MortgageStressCorrected', 'finance.MortgageWeekPublished'],
  keys: ({ data }) => [(data as { week: string }).week],
  project,
});
