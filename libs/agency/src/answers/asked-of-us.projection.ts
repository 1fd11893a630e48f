import { projection } from '#projections/projection.js';
import { subjectsOf } from './asked-facts.js';
import { project } from './asked-of-us.js';
import type { AskedRow } from './asked.js';

/** Of an own event the service is `*`: the slice is part of every service. */
export const askedOfUs = projection<AskedRow>({
  name: 'asked_of_us',
  version: 2,
  on: [
    ...['corroboration-requested', 'closure-consent-requested', 'task-issued', 'claim-verified', 'claim-rejected'],
    ...['claim-withdrawn', 'closure-returned', 'project-closed'],
  ]
    .map((name) => `housing.${name}.v1`)
    .concat(
      [
        ...['CorroborationGiven', 'ClosureConsentGiven', 'ClosureObjectionGiven', 'TaskReported'],
        ...['CorroborationRequested', 'ClosureConsentRequested', 'TaskIssued'],
        ...['CorroborationReceived', 'ClosureConsented', 'ClosureObjected'],
        ...['ClaimVerified', 'ClaimRejected', 'ClaimWithdrawn', 'ClosureReturned', 'ProjectClosed'],
      ].map((type) => `*.${type}`),
    ),
  keys: subjectsOf,
  project,
  refold: true,
});
