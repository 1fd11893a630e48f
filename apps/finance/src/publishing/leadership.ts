import { publish } from '#agency/publication.js';
import { MortgageStressReportedV1 } from '#contracts/finance/mortgage-stress-reported.v1.js';
import type { MortgageWeekPublished } from '../mortgage-stress/mortgage-stress.js';

/** The week as it was masked when it was published; the banks' own reports go nowhere. */
export const leadershipPublications = [
  publish(
    'MortgageWeekPublished',
    'leadership',
    MortgageStressReportedV1,
    ({ week, cells, households, balance }: MortgageWeekPublished['data']) => ({ week, cells, households, balance }),
  ),
];
