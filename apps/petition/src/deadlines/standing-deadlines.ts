import { deadline } from '#deadlines/definitions.js';
import { standingDeadline } from '#deadlines/standing-deadline.js';
import { PetitionMatter, type PetitionMatterEvent } from '../petition-matter/petition-matter.js';

const ofMatter = {
  aggregate: PetitionMatter,
  about: (matterNo: string, { projectId }: PetitionMatter) => ({
    matterNo,
    ...(projectId === undefined ? {} : { projectId }),
  }),
};

/** The clocks of 信访工作条例: each day stands in the matter's events. */
export const standingDeadlines = [
  standingDeadline({
    ...{ ...ofMatter, code: 'DL-E01', setBy: ['MatterRegistered'] },
    day: (event) => day(event, 'forwardBy'),
    running: ({ status, registeredOn: start, forwardBy: due }) =>
      status === 'registered' ? { start, due } : undefined,
  }),
  standingDeadline({
    ...{ ...ofMatter, code: 'DL-E02', setBy: ['MatterForwarded'] },
    day: (event) => day(event, 'tellBy'),
    running: ({ status, forwardedOn: start, tellBy: due }) => (status === 'forwarded' ? { start, due } : undefined),
  }),
  standingDeadline({
    ...{ ...ofMatter, code: 'DL-E03', setBy: ['MatterForwarded'] },
    day: (event) => day(event, 'objectBy'),
    running: ({ status, forwardedOn: start, objectBy: due }) => (status === 'forwarded' ? { start, due } : undefined),
  }),
  standingDeadline({
    ...{ ...ofMatter, code: 'DL-E04', setBy: ['MatterAccepted', 'MatterExtended'] },
    day: (event) => day(event, event.type === 'MatterExtended' ? 'to' : 'due'),
    running: ({ status, acceptedOn: start, due, extended }) =>
      status === 'accepted'
        ? { start, due, period: extended ? deadline('DL-E04').extendableTo?.[0] : undefined }
        : undefined,
  }),
];

function day({ data }: PetitionMatterEvent, field: 'forwardBy' | 'tellBy' | 'objectBy' | 'due' | 'to') {
  return { of: data.matterNo, due: (data as Partial<Record<typeof field, string>>)[field] };
}
