import type { Aggregate, DomainEvent } from '#kernel/decider.js';

export type AgencyKeyPublished = DomainEvent<
  'AgencyKeyPublished',
  { keyId: string; service: string; purpose: 'session'; publicKey: string }
>;
export type AgencyKeyEvent = AgencyKeyPublished;

export interface AgencyKey {
  readonly published: boolean;
}

/** 机构公钥. */
export const AgencyKey: Aggregate<AgencyKey, AgencyKeyEvent> = {
  stream: 'identity.agencyKey',
  initial: { published: false },
  evolve: (_, event) => {
    switch (event.type) {
      case 'AgencyKeyPublished':
        return { published: true };
    }
  },
};
