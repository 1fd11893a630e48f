import { publish } from '#agency/publication.js';
import { DemandAnsweredV1 } from '#contracts/petition/demand-answered.v1.js';
import { DemandMetV1 } from '#contracts/petition/demand-met.v1.js';
import { DemandRaisedV1 } from '#contracts/petition/demand-raised.v1.js';
import { DemandUnmetV1 } from '#contracts/petition/demand-unmet.v1.js';
import { PetitionVolumeReportedV1 } from '#contracts/petition/petition-volume-reported.v1.js';
import { SiteFactAnsweredV1 } from '#contracts/petition/site-fact-answered.v1.js';
import { SiteFactReportedV1 } from '#contracts/petition/site-fact-reported.v1.js';
import type {
  DemandAnswered,
  DemandMet,
  DemandRaised,
  DemandReopened,
  DemandUnmet,
} from '../demand-item/demand-item.js';
import type { SiteFactAnswered, SiteFactReported } from '../fact-signal/fact-signal.js';
import type { PetitionVolumeReported } from '../volume-report/volume-report.js';

/** What the others learn: demands, facts about sites, counts. Matters and who brings them stay here (E-01). */
export const factPublications = [
  publish('DemandRaised', 'facts', DemandRaisedV1, (raised: DemandRaised['data']) => raised),
  publish('DemandReopened', 'facts', DemandRaisedV1, (raised: DemandReopened['data']) => raised),
  publish('DemandAnswered', 'facts', DemandAnsweredV1, (answered: DemandAnswered['data']) => answered),
  publish('DemandMet', 'facts', DemandMetV1, (met: DemandMet['data']) => met),
  publish('DemandUnmet', 'facts', DemandUnmetV1, (unmet: DemandUnmet['data']) => unmet),
  publish('SiteFactReported', 'facts', SiteFactReportedV1, (reported: SiteFactReported['data']) => reported),
  publish('SiteFactAnswered', 'facts', SiteFactAnsweredV1, (answered: SiteFactAnswered['data']) => answered),
  publish(
    'PetitionVolumeReported',
    'facts',
    PetitionVolumeReportedV1,
    ({ period, all, project }: PetitionVolumeReported['data']) => ({ period, all, project }),
  ),
];
