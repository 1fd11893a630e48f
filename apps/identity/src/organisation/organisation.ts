import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import type { Day } from '#kernel/time.js';

export type OrganisationSet = DomainEvent<
  'OrganisationSet',
  {
    agencyId: string;
    name: string;
    /** The service in which the agency works. */
    service: string;
    from: Day;
    to?: Day;
  }
>;
export type OrganisationEvent = OrganisationSet;

export interface Organisation {
  readonly standing?: OrganisationSet['data'];
}

/** 机构: an entry of the organisation directory. */
export const Organisation: Aggregate<Organisation, OrganisationEvent> = {
  stream: 'identity.organisation',
  initial: {},
  evolve: (_, event) => {
    switch (event.type) {
      case 'OrganisationSet':
        return { standing: event.data };
    }
  },
};
